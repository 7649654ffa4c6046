package org.huxin.engine.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as the engine sees it.
 *
 * @param id unique and stable; a replay of the same fact carries the same id
 * @param type stable past-tense name, such as {@code clue.assigned}
 * @param subject what it happened to, such as {@code clue:17}
 * @param at business local time (Asia/Shanghai) at which it happened, which may be earlier than when it was recorded
 * @param seq place among the facts of its subject as they were recorded, which orders those of one moment
 * @param attributes values by snake_case name: String, Long, Boolean or a list of String; dates as ISO strings
 */
public record Fact(String id, String type, String subject, LocalDateTime at, int seq, Map<String, Object> attributes) {

    /** Business time first, then the order of recording, then id: one order everywhere, whatever the order of arrival. */
    public static final Comparator<Fact> IN_TIME =
            Comparator.comparing(Fact::at).thenComparing(Fact::seq).thenComparing(Fact::id);

    public Fact {
        attributes = Map.copyOf(attributes);
    }

    /** A fact of which nobody recorded when it came; among those of its moment it is the first. */
    public Fact(String id, String type, String subject, LocalDateTime at, Map<String, Object> attributes) {
        this(id, type, subject, at, 0, attributes);
    }

    /** The value of an attribute, or null when the fact does not say. */
    public @Nullable Object get(String attribute) {
        return attributes.get(attribute);
    }

    /** The text of an attribute, or null when the fact does not say. */
    public @Nullable String text(String attribute) {
        var value = attributes.get(attribute);
        return value == null ? null : value.toString();
    }

    /** The day that an attribute holds, as a date or a date with time; null when the fact does not say. */
    public @Nullable LocalDate date(String attribute) {
        var text = text(attribute);
        return text == null || text.isBlank() ? null : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
    }

    /** Whichever happened first; null when neither did. */
    static @Nullable Fact earlier(@Nullable Fact one, @Nullable Fact other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return IN_TIME.compare(one, other) <= 0 ? one : other;
    }

    /** The day on which it happened. */
    public LocalDate on() {
        return at.toLocalDate();
    }
}
