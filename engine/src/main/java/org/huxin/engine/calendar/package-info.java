/** Working days, terms and deadlines, computed from data alone. */
@NullMarked
package org.huxin.engine.calendar;

import org.jspecify.annotations.NullMarked;
