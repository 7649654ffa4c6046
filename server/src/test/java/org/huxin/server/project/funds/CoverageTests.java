package org.huxin.server.project.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huxin.server.project.funds.Coverage.Dated;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What of a plan the payments have reached. */
class CoverageTests {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private static Dated on(int day, long fen) {
        return new Dated(DAY.plusDays(day), fen);
    }

    @Test
    void whatIsPaidCoversWhatIsOwedLongest() {
        var planned = List.of(on(0, 100), on(10, 100), on(20, 100));
        assertThat(Coverage.of(planned, List.of(on(3, 50), on(5, 120)))).containsExactly(DAY.plusDays(5), null, null);
        var standing = Coverage.on(DAY.plusDays(12), planned, List.of(on(3, 50), on(5, 120)));
        assertThat(standing).isEqualTo(new Coverage.Standing(300, 200, 170, 30, 2));
        assertThat(Coverage.on(DAY, planned, List.of()).daysLate()).isZero();
    }

    @RepeatedTest(50)
    void whatIsOwedAndLateFollowsFromTheRecordsAlone() {
        var planned = some();
        var paid = some();
        var day = DAY.plusDays(random.nextInt(400));
        var standing = Coverage.on(day, planned, paid);
        var due = planned.stream()
                .filter(one -> !one.on().isAfter(day))
                .mapToLong(Dated::fen)
                .sum();
        var out = paid.stream().mapToLong(Dated::fen).sum();

        assertThat(standing.paidFen()).as("seed %d", seed).isEqualTo(out);
        assertThat(standing.owedFen()).as("seed %d", seed).isEqualTo(Math.max(0, due - out));
        var before = planned.stream()
                .filter(one -> one.on().isBefore(day))
                .mapToLong(Dated::fen)
                .sum();
        assertThat(standing.daysLate() > 0).as("seed %d", seed).isEqualTo(before > out);
        var more = new ArrayList<>(paid);
        more.add(on(500, 1 + random.nextInt(1_000)));
        assertThat(Coverage.on(day, planned, more).owedFen())
                .as("seed %d", seed)
                .isLessThanOrEqualTo(standing.owedFen());
    }

    private List<Dated> some() {
        var many = new ArrayList<Dated>();
        var at = 0;
        for (var n = random.nextInt(12); n > 0; n--) {
            at += random.nextInt(40);
            many.add(on(at, 1 + random.nextInt(1_000)));
        }
        return many;
    }
}
