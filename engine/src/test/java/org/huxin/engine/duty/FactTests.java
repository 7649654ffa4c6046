package org.huxin.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huxin.engine.duty.RuleBuilder.early;
import static org.huxin.engine.duty.RuleBuilder.on;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FactTests {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 3, 4, 9, 0);

    @Test
    void readsItsAttributes() {
        var fact = new Fact("f", "clue.verified", "clue:1", NINE, Map.of("persons", 30L, "note", " "));

        assertThat(fact.get("persons")).isEqualTo(30L);
        assertThat(fact.text("persons")).isEqualTo("30");
        assertThat(fact.text("amount_fen")).isNull();
        assertThat(fact.date("note")).isNull();
        assertThat(fact.on()).isEqualTo("2026-03-04");
    }

    @Test
    void readsADayWithOrWithoutItsHour() {
        var fact = new Fact("f", "t", "s", NINE, Map.of("a", "2026-03-05", "b", "2026-03-05T08:30", "c", "下周"));

        assertThat(fact.date("a")).isEqualTo("2026-03-05");
        assertThat(fact.date("b")).isEqualTo("2026-03-05");
        assertThat(fact.date("d")).isNull();
        assertThatThrownBy(() -> fact.date("c")).isInstanceOf(DateTimeParseException.class);
    }

    @Test
    void standsInTheOrderOfTimeAndThenOfIds() {
        var first = fact("b", NINE);
        var second = fact("a", NINE.plusMinutes(1));
        var third = fact("c", NINE.plusMinutes(1));

        assertThat(new History(List.of(third, second, first, second)).facts()).containsExactly(first, second, third);
        assertThat(Fact.earlier(third, second)).isEqualTo(second);
        assertThat(Fact.earlier(null, second)).isEqualTo(second);
        assertThat(Fact.earlier(null, null)).isNull();
    }

    @Test
    void ofOneMomentTheOneRecordedLastPrevailsWhateverItsIdAndWheneverItArrives() {
        var random = new SplittableRandom(7);
        for (var round = 0; round < 200; round++) {
            var recorded = new ArrayList<Fact>();
            for (var seq = 1; seq <= 4; seq++) {
                var id = Long.toHexString(random.nextLong());
                recorded.add(new Fact(id, "t", "s", NINE, seq, Map.of("unit", "unit" + seq)));
            }
            var arrived = new ArrayList<>(recorded);
            Collections.shuffle(arrived, new Random(random.nextLong()));

            var history = new History(arrived);

            assertThat(history.facts()).isEqualTo(recorded);
            assertThat(history.latestText("t", "unit", LocalDateTime.MAX)).isEqualTo("unit4");
        }
    }

    @Test
    void isEvidenceOnceHoweverManyPatternsMeanIt() {
        var trigger = fact("a", NINE);
        var done = fact("b", NINE.plusMinutes(1));
        var history = new History(List.of(done, trigger));

        assertThat(history.evidence(List.of(on("t"), on("t")), trigger)).containsExactly(done);
        assertThat(history.evidence(List.of(early("t")), done)).containsExactly(trigger, done);
        assertThat(history.first(List.of(on("t")), trigger)).isEqualTo(done);
        assertThat(history.first(List.of(on("t")), done)).isNull();
    }

    @Test
    void countsAsLatestOnlyBeforeTheMomentAsked() {
        var history = new History(List.of(
                new Fact("a", "t", "s", NINE, Map.of("unit", "one")),
                new Fact("b", "t", "s", NINE.plusHours(1), Map.of("unit", "two"))));

        assertThat(history.latestText("t", "unit", LocalDateTime.MAX)).isEqualTo("two");
        assertThat(history.latestText("t", "unit", NINE.plusHours(1))).isEqualTo("one");
        assertThat(history.latestText("unit", NINE)).isNull();
    }

    @Test
    void hasADutyStatusThatSaysWhetherSomebodyMustStillAct() {
        assertThat(List.of(Status.values()))
                .filteredOn(Status::owed)
                .containsExactly(Status.OPEN, Status.OVERDUE, Status.PAUSED);
    }

    private static Fact fact(String id, LocalDateTime at) {
        return new Fact(id, "t", "s", at, Map.of());
    }
}
