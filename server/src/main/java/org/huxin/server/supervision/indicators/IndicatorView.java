package org.huxin.server.supervision.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * One value that was told.
 *
 * @param firm as it is watched
 * @param creditCode empty while it is not known
 * @param source the body that it comes from
 * @param toldBy the unit that told it
 * @param way file or api
 * @param reference name of the file, or number of the call
 * @param line of it
 * @param replacedAt when another value took its place; null while it stands
 */
record IndicatorView(
        UUID id,
        UUID firm,
        String name,
        String creditCode,
        Word kind,
        String month,
        BigDecimal value,
        String unit,
        @Nullable LocalDate payBy,
        Word source,
        @Nullable Named toldBy,
        LocalDateTime toldAt,
        String way,
        String reference,
        int line,
        @Nullable LocalDateTime replacedAt) {

    /**
     * A firm with what is told of it.
     *
     * @param region where it is; null while nobody has said
     * @param replaced values that others took the place of, the latest first
     */
    record Firm(
            UUID id,
            String name,
            String creditCode,
            @Nullable Named region,
            List<Series> series,
            List<IndicatorView> replaced) {}

    /** One indicator from one body, by month. */
    record Series(Word kind, Word source, String unit, List<Point> points) {}

    /** @param changePercent against the month before; null where that is not known, or nothing */
    record Point(String month, BigDecimal value, @Nullable BigDecimal changePercent, LocalDateTime toldAt) {}

    /** What can be asked for and told. @param own indicators that the officer's unit tells */
    record Choices(List<Word> kinds, List<Word> sources, List<Word> own) {}
}
