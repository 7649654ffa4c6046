package org.huxin.server.supervision.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import org.huxin.server.kernel.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * Which projects, and of which month.
 *
 * @param region code of a place, with all below it; null for all
 * @param department unit of their industry; null for all
 */
record OverviewFilter(
        YearMonth month, @Nullable String region, @Nullable String department) {

    private static final YearMonth FIRST = YearMonth.of(2000, 1);

    /** Without a month, the last one that is over: its wages are what is due now. */
    static OverviewFilter of(
            @Nullable YearMonth month, @Nullable String region, @Nullable String department, LocalDate today) {
        var wanted = month == null ? YearMonth.from(today).minusMonths(1) : month;
        if (wanted.isBefore(FIRST) || wanted.isAfter(YearMonth.from(today))) {
            throw CommandRefused.field("overview.month", "month", "只能看本月以前的月份");
        }
        return new OverviewFilter(wanted, told(region), told(department));
    }

    private static @Nullable String told(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
