package org.huxin.server.project.funds;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.safeguards.Light;
import org.jspecify.annotations.Nullable;

/**
 * One line of 项目资金. Money in fen.
 *
 * @param arrangedOn day of the latest arrangement; null while nothing is arranged
 * @param budgetFen approved; null while there is none
 * @param dueFen planned up to today
 * @param owedFen due and not paid out
 * @param daysLate of what has been owed longest
 * @param labourGapFen labour cost that is due and has not come in, over all periods
 */
record FundRow(
        UUID id,
        String number,
        String name,
        @Nullable Named region,
        @Nullable Named industryUnit,
        @Nullable Word investment,
        long arrangedFen,
        @Nullable LocalDate arrangedOn,
        @Nullable Long budgetFen,
        long plannedFen,
        long dueFen,
        long paidFen,
        long owedFen,
        int daysLate,
        long labourGapFen,
        List<Light> lights) {

    /** Over everything that a filter means; each figure the sum of its column. */
    record Sums(
            int projects,
            long arrangedFen,
            long budgetFen,
            long plannedFen,
            long dueFen,
            long paidFen,
            long owedFen,
            long labourGapFen) {}
}
