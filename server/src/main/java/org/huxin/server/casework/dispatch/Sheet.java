package org.huxin.server.casework.dispatch;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.clues.ClueFilter;
import org.huxin.server.party.Named;
import org.jspecify.annotations.Nullable;

/**
 * 调度表: what was unsolved when it was made, kept as it was.
 *
 * @param id null for a period that is owed and has none
 * @param kind week or day
 * @param madeBy name of the officer
 */
record Sheet(
        @Nullable UUID id,
        String kind,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDateTime madeAt,
        @Nullable String madeBy,
        List<Line> rows) {

    /** One place or unit. Money in fen. */
    record Line(Named group, int clues, int cases, int overdue, long unsolvedFen, ClueFilter open) {}

    static Sheet missing(Period period) {
        return new Sheet(null, period.kind(), period.from(), period.to(), null, null, List.of());
    }
}
