package org.huxin.engine.duty;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.huxin.engine.ExampleCalendar;
import org.huxin.engine.Seeds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What time alone does to a duty, told by its agenda. */
class WaitingTests {

    private static final int CASES = 400;
    private static final UUID DUTY = UUID.fromString("f0a9c1d2-0000-8000-ffff-0123456789ab");
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 8, 31, 0, 0);

    @Test
    void closingDayByDayComesToTheSameAsClosingAtOnce() {
        Seeds.forEach(CASES, random -> {
            var waiting = RandomAgenda.of(random);
            var end = RandomAgenda.START.plusDays(RandomAgenda.DAYS);
            var reached = new ArrayList<Escalation>();
            var left = waiting;
            for (var day = RandomAgenda.START; !day.isAfter(end); day = day.plusDays(1)) {
                var passed = left.closedThrough(day);
                reached.addAll(passed.reached());
                left = passed.left();
            }
            var atOnce = waiting.closedThrough(end);

            assertThat(left).isEqualTo(atOnce.left());
            assertThat(reached).containsExactlyInAnyOrderElementsOf(atOnce.reached());
        });
    }

    @Test
    void anySplitOfTheTimeComesToTheSame() {
        Seeds.forEach(CASES, random -> {
            var waiting = RandomAgenda.of(random);
            var first = RandomAgenda.moment(random);
            var then = first.plusHours(random.nextInt(24 * 40));
            var half = waiting.closedThrough(first);
            var whole = half.left().closedThrough(then);
            var reached = new ArrayList<>(half.reached());
            reached.addAll(whole.reached());

            assertThat(whole.left()).isEqualTo(waiting.closedThrough(then).left());
            assertThat(reached)
                    .containsExactlyInAnyOrderElementsOf(
                            waiting.closedThrough(then).reached());
        });
    }

    @Test
    void closingASecondTimeReachesNothingAgain() {
        Seeds.forEach(CASES, random -> {
            var through = RandomAgenda.moment(random);
            var passed = RandomAgenda.of(random).closedThrough(through);

            assertThat(passed.left().closedThrough(through)).isEqualTo(new Waiting.Passed(passed.left(), List.of()));
            assertThat(passed.left().closedThrough(through.minusDays(3)).reached())
                    .isEmpty();
            assertThat(passed.reached()).extracting(Escalation::id).doesNotHaveDuplicates();
        });
    }

    @Test
    void whatComesOnceIsEitherReachedOrLeft() {
        Seeds.forEach(CASES, random -> {
            var waiting = RandomAgenda.of(random);
            var through = RandomAgenda.moment(random);
            var passed = waiting.closedThrough(through);
            for (var coming : waiting.agenda()) {
                if (coming.weekly() || coming.step().equals(Coming.NEXT_ROUND)) {
                    continue;
                }
                var late = !coming.moment().isAfter(through);

                assertThat(passed.reached().contains(Escalation.of(waiting.duty(), coming)))
                        .as("%s by %s", coming, through)
                        .isEqualTo(late);
                assertThat(passed.left().agenda().contains(coming)).isEqualTo(!late);
            }
            assertThat(passed.left().agenda())
                    .allMatch(coming -> coming.moment().isAfter(through));
        });
    }

    @Test
    void aWeeklyStepIsReachedOnceForEachWeekAndGoesOn() {
        Seeds.forEach(CASES, random -> {
            var waiting = RandomAgenda.of(random);
            var through = RandomAgenda.moment(random);
            var passed = waiting.closedThrough(through);
            var reached = passed.reached().stream().collect(groupingBy(Escalation::step));
            for (var coming : waiting.agenda()) {
                if (!coming.weekly()) {
                    continue;
                }
                var weeks = weeks(coming.moment(), through);
                var drawn = reached.getOrDefault(coming.step(), List.of());
                var next = passed.left().agenda().stream()
                        .filter(each -> each.step().equals(coming.step()))
                        .toList();

                assertThat(drawn).hasSize(weeks);
                for (var week = 0; week < weeks; week++) {
                    assertThat(drawn.get(week).occurrence()).isEqualTo(coming.occurrence() + week);
                    assertThat(drawn.get(week).on()).isEqualTo(coming.day().plusWeeks(week));
                }
                assertThat(next).singleElement().satisfies(one -> {
                    assertThat(one.moment()).isEqualTo(coming.moment().plusWeeks(weeks));
                    assertThat(one.occurrence()).isEqualTo(coming.occurrence() + weeks);
                    assertThat(one.weekly()).isTrue();
                });
            }
        });
    }

    private static int weeks(LocalDateTime first, LocalDateTime through) {
        return first.isAfter(through)
                ? 0
                : 1 + Math.toIntExact(Duration.between(first, through).toDays() / 7);
    }

    @Test
    void theNextRoundIsNeverAStepThatIsReached() {
        Seeds.forEach(CASES, random -> {
            var waiting = RandomAgenda.of(random);
            var through = RandomAgenda.moment(random);
            var passed = waiting.closedThrough(through);
            var ahead = waiting.agenda().stream()
                    .filter(coming -> coming.step().equals(Coming.NEXT_ROUND))
                    .filter(coming -> coming.moment().isAfter(through))
                    .toList();

            assertThat(passed.reached()).extracting(Escalation::step).doesNotContain(Coming.NEXT_ROUND);
            assertThat(passed.left().agenda())
                    .filteredOn(coming -> coming.step().equals(Coming.NEXT_ROUND))
                    .isEqualTo(ahead);
        });
    }

    @Test
    void wakeAtIsTheFirstMomentAtWhichAnythingChanges() {
        Seeds.forEach(CASES, random -> {
            var waiting = RandomAgenda.of(random);
            var wakeAt = waiting.wakeAt();
            if (wakeAt == null) {
                assertThat(waiting.closedThrough(RandomAgenda.START.plusYears(5)))
                        .isEqualTo(new Waiting.Passed(waiting, List.of()));
                return;
            }
            assertThat(waiting.closedThrough(wakeAt.minusNanos(1))).isEqualTo(new Waiting.Passed(waiting, List.of()));
            assertThat(waiting.closedThrough(wakeAt).left()).isNotEqualTo(waiting);
            var next = waiting.closedThrough(wakeAt).left().wakeAt();
            assertThat(next == null || next.isAfter(wakeAt)).isTrue();
        });
    }

    @Test
    void onlyAnOpenDutyWithADateBecomesOverdueByTime() {
        Seeds.forEach(CASES, random -> {
            var waiting = RandomAgenda.of(random);
            var through = RandomAgenda.moment(random);
            var left = waiting.closedThrough(through).left();
            var late = waiting.status() == Status.OPEN
                    && waiting.dueAt() != null
                    && !waiting.dueAt().isAfter(through);

            assertThat(left.status()).isEqualTo(late ? Status.OVERDUE : waiting.status());
            assertThat(left.dueAt()).isEqualTo(waiting.dueAt());
            assertThat(left.duty()).isEqualTo(waiting.duty());
        });
    }

    @Test
    void aDutyClosesAsWhatItWaitsFor() {
        Seeds.forEach(CASES / 2, random -> {
            var matter = RandomMatter.of(random);
            var engine = new DutyEngine(matter.rules(), new Parties(Story.DISTRICT), ExampleCalendar.loaded());
            var through = RandomMatter.START.plusDays(random.nextInt(RandomMatter.DAYS));
            for (var duty : engine.assess(matter.facts(), RandomMatter.START)) {
                var passed = waiting(duty).closedThrough(through);
                var closed = duty.closedThrough(through);
                var reached = new HashMap<UUID, Escalation>();
                duty.reached().forEach(each -> reached.put(each.id(), each));
                passed.reached().forEach(each -> reached.put(each.id(), each));

                assertThat(waiting(closed)).isEqualTo(passed.left());
                assertThat(closed.wakeAt()).isEqualTo(passed.left().wakeAt());
                assertThat(closed.reached())
                        .containsExactlyInAnyOrderElementsOf(reached.values())
                        .isSortedAccordingTo(Escalation.ORDER);
                assertThat(List.of(closed.id(), closed.facts(), closed.computed()))
                        .isEqualTo(List.of(duty.id(), duty.facts(), duty.computed()));
            }
        });
    }

    private static Waiting waiting(Duty duty) {
        var due = duty.due();
        return new Waiting(duty.id(), duty.status(), due == null ? null : due.end(), duty.agenda());
    }

    @Test
    void theMomentItselfBelongsToWhatIsClosed() {
        var waiting = open(MONDAY.plusDays(2), once("letter", 1), once("list", 3));

        var through = waiting.closedThrough(MONDAY.plusDays(1));
        assertThat(through.reached()).extracting(Escalation::step).containsExactly("letter");
        assertThat(through.left().status()).isEqualTo(Status.OPEN);

        var late = through.left().closedThrough(MONDAY.plusDays(2));
        assertThat(late.reached()).isEmpty();
        assertThat(late.left().status()).isEqualTo(Status.OVERDUE);
        assertThat(late.left().wakeAt()).isEqualTo(MONDAY.plusDays(3));
    }

    @Test
    void theDeadlineOfADutyThatIsOverdueAlreadyWakesNothing() {
        var overdue = new Waiting(DUTY, Status.OVERDUE, MONDAY, List.of(once("list", 3)));

        assertThat(overdue.wakeAt()).isEqualTo(MONDAY.plusDays(3));
        assertThat(overdue.closedThrough(MONDAY.plusDays(9)).left().wakeAt()).isNull();
    }

    @Test
    void aMissedMonthGivesEveryWeekItsLetterAndKeepsTheWeekAfter() {
        var weekly = new Coming(MONDAY, "report", 4, LocalDate.of(2026, 8, 31), "ex.labour", null, true);

        var passed = open(null, weekly).closedThrough(MONDAY.plusWeeks(4).minusNanos(1));

        assertThat(passed.reached()).extracting(Escalation::occurrence).containsExactly(4, 5, 6, 7);
        assertThat(passed.reached()).extracting(Escalation::on).last().isEqualTo(LocalDate.of(2026, 9, 21));
        assertThat(passed.left().wakeAt()).isEqualTo(MONDAY.plusWeeks(4));
    }

    @Test
    void whatIsReachedComesInTheOrderOfItsDays() {
        var day = MONDAY.toLocalDate();
        var rolled = new Coming(MONDAY.plusDays(5), "b", 1, day, null, null, false);
        var early = new Coming(MONDAY.plusDays(4), "c", 1, day.plusDays(3), null, null, false);
        var passed = open(null, early, rolled).closedThrough(MONDAY.plusDays(9));

        assertThat(passed.reached()).extracting(Escalation::step).containsExactly("b", "c");
    }

    @Test
    void theAgendaIsACopyThatNobodyChangesFromOutside() {
        var agenda = new ArrayList<>(List.of(once("letter", 1)));
        var waiting = new Waiting(DUTY, Status.OPEN, null, agenda);
        agenda.clear();

        assertThat(waiting.agenda()).hasSize(1);
    }

    private static Waiting open(@Nullable LocalDateTime due, Coming... agenda) {
        return new Waiting(DUTY, Status.OPEN, due, List.of(agenda));
    }

    private static Coming once(String step, int days) {
        var moment = MONDAY.plusDays(days);
        return new Coming(moment, step, 1, moment.toLocalDate().minusDays(1), "ex.labour", "ex.housing", false);
    }
}
