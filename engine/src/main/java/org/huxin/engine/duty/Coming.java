package org.huxin.engine.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that will come about a duty if nothing further happens.
 *
 * @param moment when it comes: it is drawn once business time is closed through this moment
 * @param step the escalation step, or {@link #NEXT_ROUND}
 * @param occurrence 1 for a step drawn once, counting up for a recurring one
 * @param day the day it belongs to
 * @param from unit that acts; null while the role stands for nobody
 * @param to unit it is addressed to; null while the role stands for nobody
 * @param weekly whether it comes again a week later
 */
public record Coming(
        LocalDateTime moment,
        String step,
        int occurrence,
        LocalDate day,
        @Nullable String from,
        @Nullable String to,
        boolean weekly) {

    /** The order in which they come. */
    static final Comparator<Coming> IN_TIME =
            Comparator.comparing(Coming::moment).thenComparing(Coming::step).thenComparing(Coming::occurrence);

    /** The next round of a cycle begins; drawing it takes the facts, so the subject is assessed again. */
    public static final String NEXT_ROUND = "+";

    /** The same step a week on. */
    Coming again() {
        return new Coming(moment.plusWeeks(1), step, occurrence + 1, day.plusWeeks(1), from, to, true);
    }
}
