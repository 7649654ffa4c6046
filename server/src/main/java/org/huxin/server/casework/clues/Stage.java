package org.huxin.server.casework.clues;

/** Where a clue stands. */
public enum Stage {
    RECEIVED,
    ASSIGNED,
    ACCEPTED,
    IN_PROGRESS,
    RESOLVED,
    CLOSED,
    TERMINATED,
    REFUSED;

    /** Whether somebody's wages may still be owed. */
    public boolean unsolved() {
        return this == RECEIVED || this == ASSIGNED || this == ACCEPTED || this == IN_PROGRESS;
    }
}
