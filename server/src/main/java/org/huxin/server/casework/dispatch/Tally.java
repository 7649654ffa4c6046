package org.huxin.server.casework.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * Figures of one group of clues. Money in fen.
 *
 * @param received in the period
 * @param resolved in the period
 * @param paidFen paid with those resolutions
 * @param days from receipt to resolution, summed over the resolved
 * @param unsolved of all received by the end of the period
 * @param overdue unsolved ones with an overdue duty
 * @param unsolvedFen owed with the unsolved ones: as verified, else as claimed, less what was paid
 * @param unsolvedPersons owed to
 * @param cases not closed
 */
record Tally(
        int received,
        int resolved,
        long paidFen,
        long days,
        int unsolved,
        int overdue,
        int major,
        long unsolvedFen,
        int unsolvedPersons,
        int cases) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Tally received(int received) {
        return new Tally(received, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    static Tally resolved(int resolved, long paidFen, long days) {
        return new Tally(0, resolved, paidFen, days, 0, 0, 0, 0, 0, 0);
    }

    static Tally unsolved(int unsolved, int overdue, int major, long fen, int persons) {
        return new Tally(0, 0, 0, 0, unsolved, overdue, major, fen, persons, 0);
    }

    static Tally cases(int cases) {
        return new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, cases);
    }

    Tally plus(Tally other) {
        return new Tally(
                received + other.received,
                resolved + other.resolved,
                paidFen + other.paidFen,
                days + other.days,
                unsolved + other.unsolved,
                overdue + other.overdue,
                major + other.major,
                unsolvedFen + other.unsolvedFen,
                unsolvedPersons + other.unsolvedPersons,
                cases + other.cases);
    }

    /** Rounded; null without any resolved. */
    @Nullable
    Long averageDays() {
        return resolved == 0 ? null : Math.round((double) days / resolved);
    }
}
