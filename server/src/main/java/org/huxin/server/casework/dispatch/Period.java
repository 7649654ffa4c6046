package org.huxin.server.casework.dispatch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.huxin.engine.policy.Cycle;
import org.huxin.server.kernel.CommandRefused;

/**
 * A stretch of days that a sheet or a bulletin is for.
 *
 * @param kind day, week or month
 * @param to last day, included
 */
record Period(String kind, LocalDate from, LocalDate to) {

    static final String DAY = "day";
    static final String WEEK = "week";
    static final String MONTH = "month";

    /** The period of a round that ends on a day. */
    static Period ending(Cycle.Period cycle, LocalDate last) {
        return switch (cycle) {
            case DAY -> new Period(DAY, last, last);
            case WEEK -> new Period(WEEK, last.minusDays(6), last);
            case MONTH, QUARTER, YEAR -> new Period(MONTH, last.withDayOfMonth(1), last);
        };
    }

    /** The period of a kind that a day lies in; weeks begin on Monday. */
    static Period around(String kind, LocalDate day) {
        return switch (kind) {
            case WEEK -> {
                var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(WEEK, monday, monday.plusDays(6));
            }
            case MONTH -> new Period(MONTH, day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            default -> new Period(kind, day, day);
        };
    }

    /** Whether the days are a whole period of the kind. */
    boolean whole() {
        return switch (kind) {
            case DAY -> to.equals(from);
            case WEEK -> to.equals(from.plusDays(6));
            case MONTH ->
                from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1));
            default -> false;
        };
    }

    /** @throws CommandRefused {@code dispatch.period} unless it is a whole period that has begun */
    void requireMakeable(LocalDate today) {
        if (!whole()) {
            throw CommandRefused.field("dispatch.period", "from", "起止日期不是完整的一期");
        }
        if (from.isAfter(today)) {
            throw CommandRefused.field("dispatch.period", "from", "这一期还没有开始");
        }
    }

    boolean touches(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !to.isBefore(first);
    }
}
