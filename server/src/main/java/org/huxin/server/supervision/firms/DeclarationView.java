package org.huxin.server.supervision.firms;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.DeclarationRecord;
import org.jspecify.annotations.Nullable;

/**
 * A declaration of one period.
 *
 * @param state open, overdue, filed, or filed_late
 */
record DeclarationView(
        UUID id,
        LocalDate from,
        LocalDate to,
        LocalDate dueOn,
        String state,
        @Nullable LocalDateTime filedAt,
        @Nullable Integer workers,
        @Nullable Long wagesFen,
        @Nullable Long paidFen,
        @Nullable Long owedFen,
        @Nullable String remarks) {

    static DeclarationView of(DeclarationRecord row, LocalDate today) {
        return new DeclarationView(
                row.getId(),
                row.getFromOn(),
                row.getToOn(),
                row.getDueOn(),
                state(row, today),
                row.getFiledAt(),
                row.getWorkers(),
                row.getWagesFen(),
                row.getPaidFen(),
                row.getOwedFen(),
                row.getRemarks());
    }

    private static String state(DeclarationRecord row, LocalDate today) {
        if (row.getFiledAt() == null) {
            return today.isAfter(row.getDueOn()) ? "overdue" : "open";
        }
        return row.getFiledAt().toLocalDate().isAfter(row.getDueOn()) ? "filed_late" : "filed";
    }
}
