package org.huxin.engine.warning;

import java.time.LocalDate;
import java.util.List;

/**
 * 人工费用 of a month.
 *
 * @param dueFen what is to come in for the month
 * @param inFen what came into the special account for it
 * @param dueBy last day on which it is in time
 * @param progressFen progress payment made for the month
 * @param doneFen value of the works done in the month
 * @param rows the payments, and what is due
 */
public record LabourCost(long dueFen, long inFen, LocalDate dueBy, long progressFen, long doneFen, List<Row> rows) {

    public LabourCost {
        rows = Row.tidy(rows.stream());
    }
}
