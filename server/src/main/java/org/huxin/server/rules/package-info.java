/**
 * 规则库: shows officers the rules of their jurisdiction as written and as run, and takes the decisions that documents leave
 * to the office. Above policy, party and duty, because a rule's page shows all three.
 */
@ApplicationModule(displayName = "rules")
@NullMarked
package org.huxin.server.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
