package org.huxin.server.supervision.overview;

import java.util.Map;
import java.util.TreeMap;

/**
 * What projects, and firms that build nothing, come to.
 *
 * @param projects that have not ended, or still owe, or have an open warning
 * @param firms without works that have an open warning
 * @param workers rows of workers in the month; who works on two projects counts on both
 * @param dueFen wages of the month
 * @param paidFen of these, paid
 * @param owedFen of all months, due and not paid after the day of pay
 * @param owedPeople to whom it is owed, each once a project
 * @param warnings open ones by grade
 * @param overdue open ones at which nobody looked in time
 * @param checked those raised in the month that were looked at in time
 * @param toCheck those raised in the month that were looked at, or should have been by now
 */
record Figures(
        int projects,
        int firms,
        long workers,
        long dueFen,
        long paidFen,
        long owedFen,
        long owedPeople,
        Map<String, Integer> warnings,
        int overdue,
        int checked,
        int toCheck) {

    static final Figures ONE_FIRM = new Figures(0, 1, 0, 0, 0, 0, 0, Map.of(), 0, 0, 0);

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, Map.of(), 0, 0, 0);

    Figures plus(Figures other) {
        var both = new TreeMap<>(warnings);
        other.warnings().forEach((grade, count) -> both.merge(grade, count, Integer::sum));
        return new Figures(
                projects + other.projects(),
                firms + other.firms(),
                workers + other.workers(),
                dueFen + other.dueFen(),
                paidFen + other.paidFen(),
                owedFen + other.owedFen(),
                owedPeople + other.owedPeople(),
                both,
                overdue + other.overdue(),
                checked + other.checked(),
                toCheck + other.toCheck());
    }

    static Figures sum(Iterable<? extends Placed> lines) {
        var sum = NONE;
        for (var line : lines) {
            sum = sum.plus(line.figures());
        }
        return sum;
    }
}
