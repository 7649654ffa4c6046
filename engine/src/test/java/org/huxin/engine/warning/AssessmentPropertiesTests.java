package org.huxin.engine.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.huxin.engine.Seeds;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.engine.warning.Assessment.Outcome;
import org.junit.jupiter.api.Test;

/** What holds of every assessment. */
class AssessmentPropertiesTests {

    private static final int CASES = 300;
    private static final WorkCalendar CALENDAR = new WorkCalendar(List.of());

    private static Assessment assessment(RandomCity city) {
        return new Assessment(city.rules(), city.exemptions(), CALENDAR);
    }

    private static List<Finding> replay(RandomCity city, LocalDate day) {
        return assessment(city).replay("project:1", city.versions(), day).findings();
    }

    private static String text(List<Finding> findings) {
        var text = new StringBuilder();
        findings.forEach(found -> text.append(new String(found.bytes(), StandardCharsets.UTF_8)));
        return text.toString();
    }

    @Test
    void dayByDayComesToTheSameBytesAsAllAtOnceOnEveryDay() {
        var found = new AtomicInteger();
        Seeds.forEach(CASES / 10, random -> {
            var city = RandomCity.of(random);
            var assessment = assessment(city);
            var outcome = new Outcome(Troubled.NOTHING, List.of());
            for (var n = 0; n < RandomCity.DAYS + 60; n++) {
                var day = RandomCity.FIRST.atDay(1).plusDays(n);
                // what came later was not known yet
                var known = city.versions().stream()
                        .filter(version -> !version.since().isAfter(day))
                        .toList();
                outcome = assessment.step(outcome.troubled(), Assessment.known("project:1", known, day), day);
                if (n % 7 == 0) {
                    assertThat(text(replay(city, day))).as("%s", day).isEqualTo(text(outcome.findings()));
                    found.addAndGet(outcome.findings().size());
                }
            }
        });
        assertThat(found.get()).isPositive();
    }

    @Test
    void orderAndDoublingAndReplayGiveTheSameBytes() {
        Seeds.forEach(CASES, random -> {
            var city = RandomCity.of(random);
            var day = RandomCity.day(random);
            var once = text(replay(city, day));
            assertThat(text(replay(city.shuffled(random), day))).isEqualTo(once);
            assertThat(text(replay(city, day))).isEqualTo(once);
        });
    }

    @Test
    void whatComesLaterDoesNotChangeWhyItWasRedThen() {
        Seeds.forEach(CASES, random -> {
            var city = RandomCity.of(random);
            var day = RandomCity.day(random);
            var known = city.versions().stream()
                    .filter(version -> !version.since().isAfter(day))
                    .toList();
            assertThat(text(replay(new RandomCity(known, city.rules(), city.exemptions()), day)))
                    .isEqualTo(text(replay(city, day)));
        });
    }

    @Test
    void aSlowPlainProgramAgreesOnEveryFinding() {
        var found = new AtomicInteger();
        Seeds.forEach(CASES, random -> {
            var city = RandomCity.of(random);
            var day = RandomCity.day(random);
            var months = Assessment.known("project:1", city.versions(), day);
            var findings = assessment(city).step(Troubled.NOTHING, months, day).findings();
            var plain = PlainAssessment.of(
                    city.rules(), city.exemptions(), List.copyOf(months.months().values()), day);
            assertThat(findings.stream().map(PlainAssessment::line).toList()).isEqualTo(plain);
            found.addAndGet(plain.size());
        });
        assertThat(found.get()).isPositive();
    }

    @Test
    void noFindingComesTwiceAndEachHasAGradeExactlyWhileItStands() {
        Seeds.forEach(CASES, random -> {
            var city = RandomCity.of(random);
            var findings = replay(city, RandomCity.day(random));
            assertThat(findings).extracting(Finding::id).doesNotHaveDuplicates();
            assertThat(findings).allSatisfy(one -> {
                assertThat(one.grade() == null)
                        .isEqualTo(one.state() == Finding.State.CLEARED || one.state() == Finding.State.UNTOLD);
                assertThat(one.exemption() != null).isEqualTo(one.state() == Finding.State.EXCUSED);
            });
        });
    }

    @Test
    void moreUnpaidNeverLowersAGrade() {
        var rules = List.of(
                Rules.on(Signal.OWED_PEOPLE)
                        .level("red", "3")
                        .level("yellow", "1")
                        .build(),
                Rules.on(Signal.OWED_MONEY)
                        .level("red", "6000")
                        .level("yellow", "1000")
                        .build(),
                Rules.on(Signal.PAID_MONEY)
                        .level("red", "40")
                        .level("yellow", "100")
                        .build(),
                Rules.on(Signal.PAID_PEOPLE)
                        .level("red", "50")
                        .level("yellow", "100")
                        .build());
        var assessment = new Assessment(rules, List.of(), CALENDAR);
        var day = Known.AFTER;
        Seeds.forEach(CASES, random -> {
            var paid = new ArrayList<Long>();
            for (var i = 0; i < 4; i++) {
                paid.add(random.nextInt(4) * 1_000L);
            }
            var less = new ArrayList<>(paid);
            var one = random.nextInt(4);
            less.set(one, random.nextLong(paid.get(one) + 1));
            var before = gravity(assessment, paid, day);
            var after = gravity(assessment, less, day);
            for (var i = 0; i < rules.size(); i++) {
                assertThat(after.get(i)).isGreaterThanOrEqualTo(before.get(i));
            }
        });
    }

    /** For each rule 2 for red, 1 for yellow, 0 for nothing. */
    private static List<Integer> gravity(Assessment assessment, List<Long> paid, LocalDate day) {
        var known = Known.march();
        for (var i = 0; i < paid.size(); i++) {
            known.workers(Known.worker(i).due(3_000).paid(paid.get(i)));
        }
        var findings = assessment
                .step(Troubled.NOTHING, Dossier.of("project:1", List.of(known.build())), day)
                .findings();
        return assessment.rules().stream()
                .map(rule -> findings.stream()
                        .filter(found -> found.rule().equals(rule.id()))
                        .map(found -> "red".equals(found.grade()) ? 2 : 1)
                        .findFirst()
                        .orElse(0))
                .toList();
    }

    @Test
    void listsOfAMonthComeInAnyOrderAndAsOftenAsTheyLike() {
        Seeds.forEach(CASES, random -> {
            var month = RandomCity.month(RandomCity.FIRST, random);
            var workers = new ArrayList<>(month.workers());
            workers.addAll(month.workers());
            Collections.shuffle(workers, new Random(random.nextLong()));
            var complaints = new ArrayList<>(month.complaints());
            complaints.addAll(month.complaints());
            assertThat(new ProjectMonth(
                            month.subject(),
                            month.month(),
                            month.site(),
                            month.roster(),
                            workers,
                            month.summed(),
                            month.labour(),
                            month.account(),
                            month.sheets().reversed(),
                            month.uploads(),
                            complaints,
                            month.oddities().reversed()))
                    .isEqualTo(month);
        });
    }
}
