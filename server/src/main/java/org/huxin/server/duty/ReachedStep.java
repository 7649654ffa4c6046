package org.huxin.server.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a duty's ladder that was reached.
 *
 * @param subject what the duty is about, such as {@code clue:42}
 * @param step id of the step in its rule
 * @param occurrence counts up for a step that recurs
 * @param on the day it belongs to
 * @param from unit that acts; null where the role stands for nobody
 * @param to unit it is addressed to; null where the role stands for nobody
 * @param officer named for the duty; null while nobody is
 * @param openedAt when the duty began, which decides the version of the rule
 * @param dueAt first moment that is too late; null for an undated duty
 * @param tries that failed so far
 */
public record ReachedStep(
        UUID id,
        UUID duty,
        String jurisdiction,
        String subject,
        String rule,
        String step,
        int occurrence,
        LocalDate on,
        @Nullable String from,
        @Nullable String to,
        @Nullable String officer,
        LocalDateTime openedAt,
        @Nullable LocalDateTime dueAt,
        int tries) {

    /** The last day on which it might have been done; null for an undated duty. */
    public @Nullable LocalDate dueOn() {
        return dueAt == null ? null : DutyViews.lastDay(dueAt);
    }
}
