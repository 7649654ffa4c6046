package org.huxin.server.casework.dispatch;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 通报: the figures of a period as they were when it was issued, with the paper that tells them.
 *
 * @param id null for a period that is owed and has none
 * @param kind month or day
 * @param number of the paper
 */
record Bulletin(
        @Nullable UUID id,
        String kind,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDateTime issuedAt,
        @Nullable String number,
        @Nullable UUID paper,
        List<Figure> figures) {

    static Bulletin missing(Period period) {
        return new Bulletin(null, period.kind(), period.from(), period.to(), null, null, null, List.of());
    }
}
