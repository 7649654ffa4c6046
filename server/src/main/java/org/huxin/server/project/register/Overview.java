package org.huxin.server.project.register;

import java.util.List;

/**
 * 项目概览: how many projects there are and what they lack, as far as the officer sees. Every figure is the ledger's count
 * under the same condition.
 *
 * @param byUnit by industry department
 * @param byRegion each with everything below it
 */
record Overview(
        Line total, List<Line> byUnit, List<Line> byRegion, List<Line> byField, List<Line> byStep) {

    /**
     * The figures of one unit, region, field or step.
     *
     * @param code as the ledger takes it; {@code none} for projects that have none
     * @param count all of them; the rest are those of them to which the ledger's mark of the same name applies
     */
    record Line(
            String code,
            String label,
            int count,
            int underWay,
            int unentered,
            int stopped,
            int overdue,
            int postsMissing,
            int boardMissing,
            int noWageOfficer,
            int contractFaulty,
            int stale) {

        Line named(String otherCode, String otherLabel) {
            return new Line(
                    otherCode,
                    otherLabel,
                    count,
                    underWay,
                    unentered,
                    stopped,
                    overdue,
                    postsMissing,
                    boardMissing,
                    noWageOfficer,
                    contractFaulty,
                    stale);
        }

        /** Both together, under the name of this one. */
        Line plus(Line other) {
            return new Line(
                    code,
                    label,
                    count + other.count,
                    underWay + other.underWay,
                    unentered + other.unentered,
                    stopped + other.stopped,
                    overdue + other.overdue,
                    postsMissing + other.postsMissing,
                    boardMissing + other.boardMissing,
                    noWageOfficer + other.noWageOfficer,
                    contractFaulty + other.contractFaulty,
                    stale + other.stale);
        }
    }
}
