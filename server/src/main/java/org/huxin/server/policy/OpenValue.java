package org.huxin.server.policy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause that gives no number (及时, 定期), with what the office set.
 *
 * @param word the text's own word
 * @param asks what the office has to decide
 * @param unit hour, day, working_day, month or year
 * @param unitLabel the same in Chinese
 * @param value null while nobody set one: 未设定
 * @param from first day on which the value applies
 * @param usedBy rules that wait for it
 */
public record OpenValue(
        String id,
        String word,
        String asks,
        CitedClause citation,
        String unit,
        String unitLabel,
        @Nullable Integer value,
        @Nullable LocalDate from,
        @Nullable String setBy,
        @Nullable LocalDateTime setAt,
        @Nullable String basis,
        List<User> usedBy) {

    /** A rule that takes its term from the value. */
    public record User(String id, String name) {}
}
