package org.huxin.engine.warning;

import java.time.LocalDate;
import java.util.List;

/**
 * 人工费用 of a month.
 *
 * @param dueFen what is to come in for the month
 * @param inFen what came into the special account for it
 * @param dueBy last day on which it is in time
 * @param baseFen what the place's least share of labour cost is counted from; 0 where no share is laid down
 * @param progressFen progress payment made for the month
 * @param doneFen value of the works done in the month, where a least progress payment is laid down; otherwise 0
 * @param rows the payments, and what is due
 */
public record LabourCost(
        long dueFen, long inFen, LocalDate dueBy, long baseFen, long progressFen, long doneFen, List<Row> rows) {

    public LabourCost {
        rows = Row.tidy(rows);
    }
}
