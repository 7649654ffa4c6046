package org.huxin.engine.duty;

/** Where a duty stands. */
public enum Status {
    /** Owed and not yet late; a duty without a date stays here until it is done. */
    OPEN,
    /** Its last day has been closed without it. */
    OVERDUE,
    /** Its clock is stopped on a stated basis. */
    PAUSED,
    /** Done in time. */
    MET,
    /** Done after its deadline. */
    MET_LATE,
    /** Fell away. */
    CANCELLED;

    /** Whether somebody still has to act. */
    public boolean owed() {
        return this == OPEN || this == OVERDUE || this == PAUSED;
    }
}
