package org.huxin.files.standard;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A month as sheets write it: 2024年5月, 2024-05, 2024.5, 202405, 5月份.
 *
 * @param year 0 if the text does not tell
 */
record MonthText(int year, int month) {

    private static final Pattern FULL = Pattern.compile("(?<!\\d)(20\\d{2})\\s*(?:年|[-./])\\s*(0?[1-9]|1[0-2])(?!\\d)"
            + "(?!\\s*月\\s*\\d{1,2}\\s*[日号])(?![-./]\\d)|(?<!\\d)(20\\d{2})(0[1-9]|1[0-2])(?!\\d)");

    private static final Pattern BARE = Pattern.compile("(?<![\\d-./])(0?[1-9]|1[0-2])\\s*月(?:份|(?!\\s*\\d))");

    /** The first month that a text names; empty if it names none. */
    static Optional<MonthText> in(String text) {
        var full = FULL.matcher(text);
        if (full.find()) {
            var dashed = full.group(1) != null;
            return Optional.of(new MonthText(
                    Integer.parseInt(full.group(dashed ? 1 : 3)), Integer.parseInt(full.group(dashed ? 2 : 4))));
        }
        var bare = BARE.matcher(text);
        return bare.find() ? Optional.of(new MonthText(0, Integer.parseInt(bare.group(1)))) : Optional.empty();
    }

    boolean means(YearMonth wanted) {
        return month == wanted.getMonthValue() && (year == 0 || year == wanted.getYear());
    }

    /** Null if the year is not told. */
    @Nullable
    YearMonth whole() {
        try {
            return year == 0 ? null : YearMonth.of(year, month);
        } catch (DateTimeException noSuchMonth) {
            return null;
        }
    }

    String shown() {
        return year == 0 ? month + "月" : "%d年%d月".formatted(year, month);
    }

    static String shown(YearMonth month) {
        return new MonthText(month.getYear(), month.getMonthValue()).shown();
    }
}
