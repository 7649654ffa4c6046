package org.huxin.engine.duty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a duty's ladder that was reached.
 *
 * @param id hash of duty, step and occurrence: drawing it twice is the same escalation
 * @param duty the duty
 * @param step the step's id in its rule
 * @param occurrence 1 for a step drawn once, counting up for a recurring one
 * @param on the day it belongs to
 * @param from unit that acts; null where the role stands for nobody
 * @param to unit it is addressed to; null where the role stands for nobody
 */
public record Escalation(
        UUID id,
        UUID duty,
        String step,
        int occurrence,
        LocalDate on,
        @Nullable String from,
        @Nullable String to) {

    /** The order of their days, then by step and occurrence. */
    static final Comparator<Escalation> ORDER =
            Comparator.comparing(Escalation::on).thenComparing(Escalation::step).thenComparing(Escalation::occurrence);

    static Escalation of(UUID duty, Coming coming) {
        return new Escalation(
                Identity.of(duty, coming.step(), Integer.toString(coming.occurrence())),
                duty,
                coming.step(),
                coming.occurrence(),
                coming.day(),
                coming.from(),
                coming.to());
    }
}
