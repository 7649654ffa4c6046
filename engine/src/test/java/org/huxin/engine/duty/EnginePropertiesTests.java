package org.huxin.engine.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.huxin.engine.ExampleCalendar;
import org.huxin.engine.Seeds;
import org.junit.jupiter.api.Test;

/** What holds of every rule and every history. */
class EnginePropertiesTests {

    private static final int CASES = 300;

    @Test
    void theOrderOfArrivalMakesNoDifference() {
        Seeds.forEach(CASES, random -> {
            var matter = RandomMatter.of(random);
            var shuffled = new ArrayList<>(matter.facts());
            Collections.shuffle(shuffled, new Random(random.nextLong()));
            var moment = moment(random);

            assertThat(engine(matter).assess(shuffled, moment))
                    .isEqualTo(engine(matter).assess(matter.facts(), moment));
        });
    }

    @Test
    void aReplayComesToTheSame() {
        Seeds.forEach(CASES, random -> {
            var matter = RandomMatter.of(random);
            var twice = new ArrayList<>(matter.facts());
            twice.addAll(matter.facts());
            var moment = moment(random);

            assertThat(engine(matter).assess(twice, moment))
                    .isEqualTo(engine(matter).assess(matter.facts(), moment));
        });
    }

    @Test
    void closingDayByDayComesToTheSameAsAssessingAtOnce() {
        Seeds.forEach(CASES, random -> {
            var matter = RandomMatter.of(random);
            var engine = engine(matter);
            var stored = engine.assess(matter.facts(), RandomMatter.START);
            for (var day = 1; day <= RandomMatter.DAYS; day++) {
                var moment = RandomMatter.START.plusDays(day);
                stored = stored.stream().anyMatch(duty -> duty.roundEndsBy(moment))
                        ? engine.assess(matter.facts(), moment)
                        : stored.stream()
                                .map(duty -> duty.closedThrough(moment))
                                .toList();
                if (day % 7 == 0 || day == RandomMatter.DAYS) {
                    assertThat(stored.equals(engine.assess(matter.facts(), moment)))
                            .as("equal when closed through %s", moment)
                            .isTrue();
                }
            }
        });
    }

    @Test
    void nothingChangesByTimeAloneBeforeTheDutyWakes() {
        Seeds.forEach(CASES, random -> {
            var matter = RandomMatter.of(random);
            var engine = engine(matter);
            var moment = moment(random);
            for (var duty : engine.assess(matter.facts(), moment)) {
                var wakeAt = duty.wakeAt();
                var until = wakeAt == null ? moment.plusYears(1) : wakeAt.minusSeconds(1);

                assertThat(wakeAt == null || wakeAt.isAfter(moment))
                        .as("wakes later than now")
                        .isTrue();
                assertThat(byId(engine.assess(matter.facts(), until), duty)).isEqualTo(duty);
            }
        });
    }

    /** Facts come as they happen, each day is closed, and nobody ever has to take a letter back. */
    @Test
    void whatWasDrawnStaysDrawnWhenMoreHappens() {
        Seeds.forEach(CASES / 3, random -> {
            var matter = RandomMatter.of(random);
            var engine = engine(matter);
            var drawn = new HashSet<Escalation>();
            for (var day = 1; day <= RandomMatter.DAYS; day++) {
                var moment = RandomMatter.START.plusDays(day);
                var happened = matter.facts().stream()
                        .filter(fact -> fact.at().isBefore(moment))
                        .toList();
                var reached = new HashSet<Escalation>();
                engine.assess(happened, moment).forEach(duty -> reached.addAll(duty.reached()));

                drawn.removeAll(reached);
                assertThat(drawn).as("drawn before, gone by %s", moment).isEmpty();
                drawn = reached;
            }
        });
    }

    @Test
    void idsAreUniqueAndStayWithTheirDuties() {
        Seeds.forEach(CASES, random -> {
            var matter = RandomMatter.of(random);
            var moment = moment(random);
            var duties = engine(matter).assess(matter.facts(), moment);
            var later = engine(matter).assess(matter.facts(), moment.plusDays(20));
            var escalations = duties.stream().flatMap(duty -> duty.reached().stream());

            assertThat(duties).extracting(Duty::id).doesNotHaveDuplicates();
            assertThat(escalations).extracting(Escalation::id).doesNotHaveDuplicates();
            assertThat(later)
                    .extracting(Duty::id)
                    .containsAll(duties.stream().map(Duty::id).toList());
        });
    }

    private static Duty byId(List<Duty> duties, Duty wanted) {
        return duties.stream()
                .filter(duty -> duty.id().equals(wanted.id()))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDateTime moment(SplittableRandom random) {
        return RandomMatter.START.plusDays(random.nextInt(RandomMatter.DAYS));
    }

    private static DutyEngine engine(RandomMatter matter) {
        return new DutyEngine(matter.rules(), new Parties(Story.DISTRICT), ExampleCalendar.loaded());
    }
}
