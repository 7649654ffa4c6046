package org.huxin.server.wage.match;

import java.time.LocalDate;
import java.time.YearMonth;
import org.huxin.server.kernel.CommandRefused;
import org.jspecify.annotations.Nullable;

/** A month that somebody asks for. */
final class AskedMonth {

    private static final YearMonth FIRST = YearMonth.of(1990, 1);
    private static final YearMonth LAST = YearMonth.of(2200, 12);

    private AskedMonth() {}

    /**
     * Its first day, which the ledger keeps it by; null for none.
     *
     * @throws CommandRefused {@code match.month} if no wages can be of it
     */
    static @Nullable LocalDate first(@Nullable YearMonth month) {
        if (month != null && (month.isBefore(FIRST) || month.isAfter(LAST))) {
            throw CommandRefused.field("match.month", "month", "月份超出范围");
        }
        return month == null ? null : month.atDay(1);
    }
}
