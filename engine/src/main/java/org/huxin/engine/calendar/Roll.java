package org.huxin.engine.calendar;

/** What happens when the last day of a term is a day off. */
public enum Roll {
    /** The term ends on that day all the same. */
    NONE,
    /** The term ends on the next working day (民法典 art. 203). */
    FORWARD,
    /** The term ends on the working day before (条例 art. 14: a pay day on a day off). */
    BACKWARD
}
