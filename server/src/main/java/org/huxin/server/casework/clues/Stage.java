package org.huxin.server.casework.clues;

/** Where a clue stands. */
public enum Stage {
    RECEIVED("已接收"),
    ASSIGNED("已交办"),
    ACCEPTED("已受理"),
    IN_PROGRESS("处置中"),
    RESOLVED("已办结"),
    CLOSED("已销号"),
    TERMINATED("已终止"),
    REFUSED("不予受理");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** Chinese name, where the jurisdiction has none of its own. */
    public String label() {
        return label;
    }

    /** Whether somebody's wages may still be owed. */
    public boolean unsolved() {
        return this == RECEIVED || this == ASSIGNED || this == ACCEPTED || this == IN_PROGRESS;
    }
}
