package org.huxin.server.supervision.firms;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.party.Named;
import org.jspecify.annotations.Nullable;

/**
 * A declaration of one period.
 *
 * @param state open, overdue, filed, or filed_late; what was corrected stays filed when it was
 * @param before what it said before each correction, the latest first
 * @param mayCorrect whether the acting officer is of the unit that filed it
 */
record DeclarationView(
        UUID id,
        long version,
        LocalDate from,
        LocalDate to,
        LocalDate dueOn,
        String state,
        @Nullable LocalDateTime filedAt,
        @Nullable Named filedBy,
        @Nullable Named filedUnit,
        @Nullable Integer workers,
        @Nullable Long wagesFen,
        @Nullable Long paidFen,
        @Nullable Long owedFen,
        @Nullable String remarks,
        List<Before> before,
        boolean mayCorrect) {

    /** @param by who corrected it into what came after */
    record Before(
            int workers,
            long wagesFen,
            long paidFen,
            long owedFen,
            String remarks,
            LocalDateTime correctedAt,
            @Nullable Named by,
            @Nullable Named unit,
            String reason) {}
}
