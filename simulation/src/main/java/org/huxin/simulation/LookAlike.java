package org.huxin.simulation;

/** What looks like trouble and is none: everybody is paid by the day that was agreed. */
public enum LookAlike implements Kind {
    LATE_SHEETS,
    STOPPED_WITHOUT_DEBT,
    /** First paid with the month after, as agreed. */
    NEW_HIRES,
    /** A complaint about wages that is about the price of the works. */
    PRICE_DISPUTE,
    /** A gate was broken: days are on the sheet and not in the punches. */
    DATA_GAP,
    SEASONAL_DIP,
    /** Labour cost comes in two parts, the second in time. */
    SHORTAGE_TOPPED_UP,
    /** Put off by a report, and paid by the day it names. */
    DEFERRED,
    /** Payments come back and are made again in time. */
    CARDS_CORRECTED
}
