package org.huxin.engine.duty;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.huxin.engine.policy.DutyRule;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a duty's clock stands still. It counts only with a stated legal basis.
 *
 * @param fact what stopped the clock
 * @param resumed what let it run on; null while it stands
 */
record Pause(Fact fact, @Nullable Fact resumed) implements Turn {

    /** The attribute that must hold the legal basis. */
    static final String BASIS = "basis";

    /** The pauses of a duty in order; a stop within a pause changes nothing. */
    static List<Pause> of(DutyRule rule, Fact trigger, History history) {
        if (rule.pausedBy().isEmpty()) {
            return List.of();
        }
        var resumes = history.evidence(rule.resumedBy(), trigger);
        var pauses = new ArrayList<Pause>();
        var runningSince = trigger.at();
        for (var stop : history.evidence(rule.pausedBy(), trigger)) {
            var basis = stop.text(BASIS);
            if (basis == null || basis.isBlank() || stop.at().isBefore(runningSince)) {
                continue;
            }
            var pause = new Pause(stop, firstFrom(stop.at(), resumes));
            pauses.add(pause);
            if (pause.resumed() == null) {
                break;
            }
            runningSince = pause.resumed().at();
        }
        return pauses;
    }

    /** Whether the clock stands still at a moment. */
    boolean holds(LocalDateTime moment) {
        return at().isBefore(moment) && (resumed == null || moment.isBefore(resumed.at()));
    }

    private static @Nullable Fact firstFrom(LocalDateTime moment, List<Fact> facts) {
        for (var fact : facts) {
            if (!fact.at().isBefore(moment)) {
                return fact;
            }
        }
        return null;
    }
}
