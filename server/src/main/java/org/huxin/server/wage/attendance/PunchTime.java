package org.huxin.server.wage.attendance;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Moments as devices write them, to the second: 2024-03-04T08:00:01, with a blank in the middle as well. */
final class PunchTime {

    private static final int LENGTH = 19;
    private static final String SHAPE = "dddd-dd-dd dd:dd:dd";

    private PunchTime() {}

    /** Null if it is of no such form or no such moment exists. Ten thousands come at once, so no parser is built for each. */
    static @Nullable LocalDateTime read(@Nullable String text) {
        if (text == null || text.length() != LENGTH) {
            return null;
        }
        for (var i = 0; i < LENGTH; i++) {
            var given = text.charAt(i);
            var right = switch (SHAPE.charAt(i)) {
                case 'd' -> given >= '0' && given <= '9';
                case ' ' -> given == ' ' || given == 'T';
                default -> given == SHAPE.charAt(i);
            };
            if (!right) {
                return null;
            }
        }
        try {
            return LocalDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 7),
                    number(text, 8, 10),
                    number(text, 11, 13),
                    number(text, 14, 16),
                    number(text, 17, 19));
        } catch (DateTimeException noSuchMoment) {
            return null;
        }
    }

    private static int number(String text, int from, int to) {
        var number = 0;
        for (var i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
