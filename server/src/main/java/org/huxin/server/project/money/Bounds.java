package org.huxin.server.project.money;

import java.time.LocalDate;
import java.time.YearMonth;

/** What amounts and days of money anybody can mean. */
public final class Bounds {

    /** A thousand billion yuan, in fen: more than any works cost. */
    public static final long MOST_FEN = 100_000_000_000_000L;

    public static final int LONGEST_NUMBER = 60;

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private Bounds() {}

    /** A day on which something has happened. */
    public static boolean past(LocalDate day, LocalDate today) {
        return !day.isAfter(today) && !day.isBefore(EARLIEST);
    }

    /** A month for which something is paid, at most a year ahead. */
    static boolean near(YearMonth month, LocalDate today) {
        return !month.isAfter(YearMonth.from(today).plusYears(1))
                && !month.atDay(1).isBefore(EARLIEST);
    }
}
