package org.huxin.server.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.huxin.engine.duty.Coming;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgendaTests {

    private static final LocalDate FIRST = LocalDate.of(1999, 12, 25);
    private static final List<String> STEPS = List.of(Coming.NEXT_ROUND, "reminder", "follow_up", "leader_bulletin");
    private static final List<String> UNITS = List.of("zz.labour", "jf.social_security", "zy.ganzhou_labour");

    @Test
    void whateverComesIsReadBackAsItWasWritten() {
        var seed = 100_001L;
        var random = new Random(seed);
        for (var round = 0; round < 3_000; round++) {
            var agenda = IntStream.range(0, random.nextInt(5))
                    .mapToObj(i -> coming(random))
                    .toList();
            assertThat(Agenda.read(Agenda.write(agenda))).as("seed %d", seed).isEqualTo(agenda);
        }
    }

    @Test
    void itIsOneLineForEachThatComesAndNoneForNothing() {
        var coming = new Coming(
                LocalDateTime.of(2024, 3, 8, 0, 0), "reminder", 1, LocalDate.of(2024, 3, 7), "zz.labour", null, false);

        assertThat(Agenda.write(List.of())).isEmpty();
        assertThat(Agenda.read("")).isEmpty();
        assertThat(Agenda.write(List.of(coming, coming)))
                .isEqualTo("2024-03-08T00:00|reminder|1|2024-03-07|zz.labour||-\n"
                        + "2024-03-08T00:00|reminder|1|2024-03-07|zz.labour||-");
    }

    private static Coming coming(Random random) {
        var day = FIRST.plusDays(random.nextInt(20_000));
        var moment = random.nextBoolean() ? day.atStartOfDay() : day.atTime(random.nextInt(24), random.nextInt(60));
        return new Coming(
                random.nextInt(5) == 0 ? moment.plusSeconds(random.nextInt(60)).plusNanos(1_000) : moment,
                STEPS.get(random.nextInt(STEPS.size())),
                1 + random.nextInt(600),
                day,
                somebody(random),
                somebody(random),
                random.nextBoolean());
    }

    private static @Nullable String somebody(Random random) {
        return random.nextInt(3) == 0 ? null : UNITS.get(random.nextInt(UNITS.size()));
    }
}
