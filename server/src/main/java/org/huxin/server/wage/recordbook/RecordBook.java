package org.huxin.server.wage.recordbook;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 劳动计酬手册 of one worker on one project. Money in fen, days in hundredths, pieces in thousandths.
 *
 * @param title as the place calls it
 */
record RecordBook(
        String title, UUID worker, String name, String idMasked, String project, List<Month> months, Sums sums) {

    /**
     * One month with one employer.
     *
     * @param attended days by attendance
     * @param worked days by the wage sheet; null while there is none
     * @param agrees whether days and wages are the same in attendance, sheet and payment
     */
    record Month(
            String month,
            String employer,
            int attended,
            @Nullable Integer worked,
            @Nullable Long quantity,
            @Nullable String unit,
            @Nullable String rateKind,
            @Nullable Long rateFen,
            long grossFen,
            long deductedFen,
            long dueFen,
            long paidFen,
            @Nullable LocalDate paidOn,
            boolean confirmed,
            boolean agrees) {}

    record Sums(int attended, long dueFen, long paidFen) {}
}
