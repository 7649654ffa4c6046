package org.huxin.engine.duty;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a duty was done or fell away. Who bore it is asked as of then: a hand-over afterwards does not move somebody else's
 * lateness to the new unit.
 *
 * @param at the moment; {@link LocalDateTime#MAX} while it is owed
 */
record Settled(LocalDateTime at) {

    static Settled by(@Nullable Fact done, @Nullable Fact cancelled) {
        var fact = done == null ? cancelled : done;
        return new Settled(fact == null ? LocalDateTime.MAX : fact.at());
    }

    /** The first moment whose facts no longer say who bore it. */
    LocalDateTime known(Fact trigger) {
        if (at.equals(LocalDateTime.MAX)) {
            return at;
        }
        return (at.isBefore(trigger.at()) ? trigger.at() : at).plusNanos(1);
    }
}
