/** What is owed as a pure function of what happened: facts, rules, calendar and day in; duties and escalations out. */
@NullMarked
package org.huxin.engine.duty;

import org.jspecify.annotations.NullMarked;
