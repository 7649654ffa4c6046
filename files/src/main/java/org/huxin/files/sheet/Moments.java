package org.huxin.files.sheet;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates and times as they stand in ledgers: 2024-03-04, 2024/3/4 9:30, 2024.3.4, 20240304, 2024年3月4日9时30分. The year
 * comes first and has four digits; anything else could mean two days and is refused.
 */
public final class Moments {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))"
                    + "(?:[T\\s]*(\\d{1,2})[:：时点](?:(\\d{1,2})(?:[:：分](?:(\\d{1,2})秒?)?(?:\\.\\d+)?)?)?)?");

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Moments() {}

    /** The moment, at the start of the day if no time is given; empty if the text is not of these forms. */
    public static Optional<LocalDateTime> read(String text) {
        var found = FORM.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var dashed = found.group(2) != null;
        try {
            return Optional.of(LocalDateTime.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(dashed ? 2 : 4)),
                    Integer.parseInt(found.group(dashed ? 3 : 5)),
                    number(found.group(6)),
                    number(found.group(7)),
                    number(found.group(8))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** In the form that {@link #read} reads; without the time at midnight. */
    public static String show(LocalDateTime moment) {
        var text = moment.format(SHOWN);
        return text.endsWith(" 00:00:00") ? text.substring(0, 10) : text.replaceFirst(":00$", "");
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
