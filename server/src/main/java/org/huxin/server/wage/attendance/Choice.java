package org.huxin.server.wage.attendance;

import java.util.Locale;
import org.huxin.server.kernel.CommandRefused;
import org.jspecify.annotations.Nullable;

/** One of a few words in an address. */
final class Choice {

    private Choice() {}

    /** Null if none is given. @throws CommandRefused {@code attendance.filter} for a word that is not among them */
    static <E extends Enum<E>> @Nullable E of(Class<E> type, String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw CommandRefused.field("attendance.filter", field, "没有“" + text + "”这一种");
        }
    }
}
