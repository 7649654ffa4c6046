/**
 * Serves the policy packs in force: rule books, routes, gates, words and papers of each jurisdiction, with what the
 * offices have set. Depends on the kernel and the engine only.
 */
@ApplicationModule(displayName = "policy")
@NullMarked
package org.huxin.server.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
