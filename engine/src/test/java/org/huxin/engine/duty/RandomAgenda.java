package org.huxin.engine.duty;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Duties that wait, at random: few moments, so that steps and deadlines fall together now and then. */
final class RandomAgenda {

    static final LocalDateTime START = LocalDateTime.of(2026, 8, 31, 0, 0);
    static final int DAYS = 60;

    private RandomAgenda() {}

    static Waiting of(SplittableRandom random) {
        var agenda = new ArrayList<Coming>();
        for (var n = random.nextInt(6); n > 0; n--) {
            agenda.add(coming("step." + n, random.nextInt(3) == 0, random));
        }
        if (random.nextInt(3) == 0) {
            agenda.add(coming(Coming.NEXT_ROUND, false, random));
        }
        agenda.sort(Coming.IN_TIME);
        var status = Status.values()[random.nextInt(Status.values().length)];
        return new Waiting(new UUID(random.nextLong(), random.nextLong()), status, due(status, random), agenda);
    }

    private static Coming coming(String step, boolean weekly, SplittableRandom random) {
        var moment = moment(random);
        var from = random.nextInt(4) == 0 ? null : "ex.labour";
        return new Coming(
                moment, step, 1 + random.nextInt(3), moment.toLocalDate().minusDays(1), from, "ex.housing", weekly);
    }

    private static @Nullable LocalDateTime due(Status status, SplittableRandom random) {
        return status == Status.PAUSED || random.nextInt(4) == 0 ? null : moment(random);
    }

    /** Noon or midnight of a day; a few lie beyond all the days that are closed. */
    static LocalDateTime moment(SplittableRandom random) {
        return START.plusHours(12L * (1 + random.nextInt(2 * DAYS + 20)));
    }
}
