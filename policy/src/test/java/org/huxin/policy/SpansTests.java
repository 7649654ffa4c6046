package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.huxin.engine.policy.Validity;
import org.junit.jupiter.api.Test;

class SpansTests {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private static Validity span(int from, int to) {
        return new Validity(START.plusDays(from), START.plusDays(to));
    }

    @Test
    void takesAMiddleOutAndLeavesTwoEnds() {
        assertThat(Spans.minus(span(0, 9), span(3, 5))).containsExactly(span(0, 2), span(6, 9));
    }

    @Test
    void takesNothingOutOfASpanThatIsApart() {
        assertThat(Spans.minus(span(0, 4), span(5, 9))).containsExactly(span(0, 4));
        assertThat(Spans.both(span(0, 4), span(5, 9))).isEmpty();
    }

    @Test
    void leavesNothingWhereThePartCoversTheWhole() {
        assertThat(Spans.minus(span(2, 4), span(0, 9))).isEmpty();
        assertThat(Spans.minus(Validity.ALWAYS, Validity.ALWAYS)).isEmpty();
    }

    @Test
    void keepsOpenEndsOpen() {
        assertThat(Spans.minus(Validity.ALWAYS, span(3, 5)))
                .containsExactly(new Validity(null, START.plusDays(2)), new Validity(START.plusDays(6), null));
    }

    @Test
    void everyDayOfTheWholeIsEitherInThePartOrInTheRestAndNeverInBoth() {
        var seed = 20260802L;
        var random = new Random(seed);
        for (var i = 0; i < 2000; i++) {
            var whole = any(random);
            var part = any(random);
            var rest = Spans.minus(whole, part);
            var shared = Spans.both(whole, part);
            for (var day = -2; day < 14; day++) {
                var on = START.plusDays(day);
                assertThat(count(rest, on) + count(shared, on))
                        .as("seed %d: %s minus %s on %s", seed, whole, part, on)
                        .isEqualTo(whole.contains(on) ? 1 : 0);
            }
        }
    }

    private static Validity any(Random random) {
        var from = random.nextInt(12);
        var to = from + random.nextInt(12 - from);
        return new Validity(
                random.nextInt(4) == 0 ? null : START.plusDays(from),
                random.nextInt(4) == 0 ? null : START.plusDays(to));
    }

    private static int count(List<Validity> spans, LocalDate on) {
        return Math.toIntExact(spans.stream().filter(span -> span.contains(on)).count());
    }
}
