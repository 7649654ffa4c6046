package org.huxin.engine.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huxin.engine.warning.Known.MARCH;
import static org.huxin.engine.warning.Known.march;
import static org.huxin.engine.warning.Known.row;
import static org.huxin.engine.warning.Known.worker;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.engine.policy.Citation;
import org.huxin.engine.policy.Condition.Comparison;
import org.huxin.engine.policy.Parameter;
import org.huxin.engine.policy.Validity;
import org.huxin.engine.warning.Assessment.Version;
import org.huxin.engine.warning.Finding.State;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;

/** What a trouble is, from its first month to its end. */
class AssessmentTests {

    private static final WorkCalendar CALENDAR = new WorkCalendar(List.of());
    private static final LocalDate MAY_3 = LocalDate.of(2024, 5, 3);
    private static final WarningRule UNPAID = Rules.on(Signal.OWED_PEOPLE)
            .level("red", "3")
            .level("yellow", "1")
            .excuse("stoppage", 30)
            .build();

    private static List<Finding> find(WarningRule rule, LocalDate day, ProjectMonth... months) {
        return new Assessment(List.of(rule), List.of(), CALENDAR)
                .step(Troubled.NOTHING, Dossier.of("project:1", Arrays.asList(months)), day)
                .findings();
    }

    private static ProjectMonth owing(YearMonth month, int people) {
        var known = Known.month(month);
        for (var i = 1; i <= people; i++) {
            known.workers(worker(i));
        }
        return known.workers(worker(100).paid(5_000)).build();
    }

    @Test
    @Requirement({"ZY-033", "LYG-26a"})
    void namesTheRuleItsLimitTheMeasureTheClauseAndTheVeryRows() {
        assertThat(find(UNPAID, MAY_3, owing(MARCH, 2))).singleElement().satisfies(found -> {
            assertThat(found.rule()).isEqualTo("test.owed_people");
            assertThat(found.version()).hasSize(12);
            assertThat(found.state()).isEqualTo(State.STANDING);
            assertThat(found.grade()).isEqualTo("yellow");
            assertThat(found.limit()).isEqualByComparingTo("1");
            assertThat(found.citation().clause()).isEqualTo("第一条");
            assertThat(found.measure().value()).isEqualByComparingTo("2");
            assertThat(found.measure().rows()).containsExactly(row(1), row(2));
        });
    }

    @Test
    void givesTheGravestGradeThatIsReached() {
        assertThat(find(UNPAID, MAY_3, owing(MARCH, 0))).isEmpty();
        assertThat(find(UNPAID, MAY_3, owing(MARCH, 3)))
                .extracting(Finding::grade)
                .containsExactly("red");
        var below = Rules.on(Signal.PAID_PEOPLE)
                .compare(Comparison.LESS_THAN)
                .level("yellow", "100")
                .build();
        assertThat(find(below, MAY_3, owing(MARCH, 0))).isEmpty();
        assertThat(find(below, MAY_3, owing(MARCH, 1)))
                .extracting(Finding::grade)
                .containsExactly("yellow");
    }

    @Test
    void oneTroubleOfSeveralMonthsIsOneFindingAndAGapMakesTwo() {
        var february = MARCH.minusMonths(1);
        assertThat(find(UNPAID, MAY_3, owing(february, 3), owing(MARCH, 1)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.firstMonth()).isEqualTo(february);
                    assertThat(found.grade()).isEqualTo("red");
                    assertThat(found.months()).extracting(Finding.Told::grade).containsExactly("red", "yellow");
                });
        assertThat(find(UNPAID, MAY_3, owing(MARCH.minusMonths(2), 1), owing(february, 0), owing(MARCH, 1)))
                .hasSize(2)
                .extracting(Finding::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void aWarningKeepsItsIdWhenItsFirstMonthIsPaidAndEndsWhenAllAre() {
        var february = MARCH.minusMonths(1);
        var versions = List.of(
                new Version(LocalDate.of(2024, 3, 1), 0, owing(february, 1)),
                new Version(LocalDate.of(2024, 4, 1), 0, owing(MARCH, 1)),
                new Version(LocalDate.of(2024, 4, 20), 0, owing(february, 0)),
                new Version(LocalDate.of(2024, 5, 20), 0, owing(MARCH, 0)));
        var assessment = new Assessment(List.of(UNPAID), List.of(), CALENDAR);
        var first = assessment
                .replay("project:1", versions, LocalDate.of(2024, 4, 10))
                .findings();
        assertThat(first).singleElement().extracting(Finding::state).isEqualTo(State.STANDING);
        assertThat(assessment.replay("project:1", versions, MAY_3).findings())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.id()).isEqualTo(first.getFirst().id());
                    assertThat(found.months()).extracting(Finding.Told::grade).containsExactly(null, "yellow");
                });
        assertThat(assessment
                        .replay("project:1", versions, LocalDate.of(2024, 5, 20))
                        .findings())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.id()).isEqualTo(first.getFirst().id());
                    assertThat(found.state()).isEqualTo(State.CLEARED);
                    assertThat(found.grade()).isNull();
                });
    }

    @Test
    @Requirement("ZY-034")
    void dataThatComeLateWarnAndEnteringThemClears() {
        var rule = Rules.on(Signal.SHEETS_LATE)
                .compare(Comparison.MORE_THAN)
                .level("yellow", "0")
                .build();
        var due = LocalDate.of(2024, 4, 10);
        var versions = List.of(
                new Version(
                        LocalDate.of(2024, 4, 1), 0, march().sheet(null, due).build()),
                new Version(
                        LocalDate.of(2024, 4, 15),
                        0,
                        march().sheet(LocalDate.of(2024, 4, 15), due).build()));
        var assessment = new Assessment(List.of(rule), List.of(), CALENDAR);
        assertThat(assessment.replay("project:1", versions, due).findings()).isEmpty();
        assertThat(assessment.replay("project:1", versions, due.plusDays(1)).findings())
                .extracting(Finding::state)
                .containsExactly(State.STANDING);
        assertThat(assessment
                        .replay("project:1", versions, LocalDate.of(2024, 4, 15))
                        .findings())
                .extracting(Finding::state)
                .containsExactly(State.CLEARED);
    }

    @Test
    void dataThatGoAwayEndNothing() {
        var rule = Rules.on(Signal.ROSTER_COVERAGE).level("yellow", "100").build();
        var assessment = new Assessment(List.of(rule), List.of(), CALENDAR);
        var day = LocalDate.of(2024, 4, 1);
        var seen = march().roster(9, 1, 0, 0).build();
        var troubled = assessment
                .step(Troubled.NOTHING, Dossier.of("project:1", List.of(seen)), day)
                .troubled();
        var later = List.of(march().build(), march().roster(10, 0, 0, 0).build());
        assertThat(later)
                .extracting(month -> assessment
                        .step(troubled, Dossier.of("project:1", List.of(month)), day)
                        .findings()
                        .getFirst()
                        .state())
                .containsExactly(State.UNTOLD, State.CLEARED);
        assertThat(assessment
                        .step(troubled, Dossier.of("project:1", List.of()), day)
                        .findings())
                .extracting(Finding::state)
                .containsExactly(State.UNTOLD);
    }

    /** Half of those due are paid, which is enough; the one who is paid is due on the 12th, the other on the 10th. */
    private static List<Finding> halfPaid(List<Exemption> exemptions, LocalDate otherPayBy) {
        var rule = Rules.on(Signal.PAID_PEOPLE)
                .level("red", "50")
                .excuse("new_hire", 60)
                .build();
        var month = march().workers(
                        worker(1).payBy(LocalDate.of(2024, 4, 10)),
                        worker(2).payBy(otherPayBy).paid(5_000))
                .build();
        return new Assessment(List.of(rule), exemptions, CALENDAR)
                .replay("project:1", List.of(new Version(LocalDate.of(2024, 4, 1), 0, month)), MAY_3)
                .findings();
    }

    @Test
    void aReplayRemembersATroubleThatADayOfPayEnded() {
        assertThat(halfPaid(List.of(), LocalDate.of(2024, 4, 12)))
                .extracting(Finding::state)
                .containsExactly(State.CLEARED);
        assertThat(halfPaid(List.of(), LocalDate.of(2024, 4, 10))).isEmpty();
    }

    @Test
    void aReplayRemembersATroubleThatTheEndOfAnExemptionEnded() {
        var from = LocalDate.of(2024, 4, 1);
        var excuse =
                new Exemption("new_hire", "project:1", Known.id(2), from, from.plusDays(20), new Row("roster", "2"));
        assertThat(halfPaid(List.of(excuse), LocalDate.of(2024, 4, 10)))
                .extracting(Finding::state)
                .containsExactly(State.CLEARED);
    }

    @Test
    void whatExcusesAWorkerSpeaksOfMonthsUpToThatInWhichItBegins() {
        var rule = Rules.on(Signal.OWED_PEOPLE)
                .level("red", "1")
                .excuse("new_hire", 75)
                .build();
        var came = LocalDate.of(2024, 3, 20);
        var excuse =
                new Exemption("new_hire", "project:1", Known.id(1), came, came.plusDays(75), new Row("roster", "1"));
        var april = Known.month(MARCH.plusMonths(1)).workers(worker(1)).build();
        var dossier = Dossier.of("project:1", List.of(march().workers(worker(1)).build(), april));
        var assessment = new Assessment(List.of(rule), List.of(excuse), CALENDAR);
        assertThat(assessment
                        .step(Troubled.NOTHING, dossier, LocalDate.of(2024, 5, 15))
                        .findings())
                .isEmpty();
        assertThat(assessment
                        .step(Troubled.NOTHING, dossier, LocalDate.of(2024, 5, 16))
                        .findings())
                .extracting(Finding::firstMonth)
                .containsExactly(MARCH.plusMonths(1));
        assertThat(assessment.step(Troubled.NOTHING, dossier, came.plusDays(76)).findings())
                .extracting(Finding::firstMonth)
                .containsExactly(MARCH);
    }

    @Test
    void aQuestionThatNoLongerArisesEndsATrouble() {
        var rule = Rules.on(Signal.STOPPED_OWING).level("red", "1").build();
        var assessment = new Assessment(List.of(rule), List.of(), CALENDAR);
        var stopped =
                march().stopped(LocalDate.of(2024, 4, 1)).workers(worker(1)).build();
        var troubled = assessment
                .step(Troubled.NOTHING, Dossier.of("project:1", List.of(stopped)), MAY_3)
                .troubled();
        var resumed = Dossier.of("project:1", List.of(march().workers(worker(1)).build()));
        assertThat(assessment.step(troubled, resumed, MAY_3).findings())
                .extracting(Finding::state)
                .containsExactly(State.CLEARED);
    }

    @Test
    void aGradeMayAskForSeveralMonthsInARow() {
        var rule = Rules.on(Signal.OWED_PEOPLE)
                .level("red", "1", 2)
                .level("yellow", "1")
                .build();
        assertThat(find(rule, MAY_3, owing(MARCH, 1)))
                .extracting(Finding::grade)
                .containsExactly("yellow");
        assertThat(find(rule, MAY_3, owing(MARCH.minusMonths(1), 1), owing(MARCH, 1)))
                .extracting(Finding::grade)
                .containsExactly("red");
    }

    @Test
    void anExemptionCountsFromItsFirstToItsLastDayAndNoLongerThanTheRuleAllows() {
        var month = owing(MARCH, 1);
        var ground = new Row("report", "1");
        var from = LocalDate.of(2024, 4, 20);
        var shorter = new Exemption("stoppage", "project:1", null, from, from.plusDays(10), ground);
        assertThat(state(shorter, from.minusDays(1), month)).isEqualTo(State.STANDING);
        assertThat(state(shorter, from, month)).isEqualTo(State.EXCUSED);
        assertThat(state(shorter, from.plusDays(10), month)).isEqualTo(State.EXCUSED);
        assertThat(state(shorter, from.plusDays(11), month)).isEqualTo(State.STANDING);
        var endless = new Exemption("stoppage", "project:1", null, from, from.plusYears(9), ground);
        assertThat(state(endless, from.plusDays(30), month)).isEqualTo(State.EXCUSED);
        assertThat(state(endless, from.plusDays(31), month)).isEqualTo(State.STANDING);
        var unknown = new Exemption("holiday", "project:1", null, from, from.plusDays(10), ground);
        assertThat(state(unknown, from, month)).isEqualTo(State.STANDING);
        var others = new Exemption("stoppage", "project:2", null, from, from.plusDays(10), ground);
        assertThat(state(others, from, month)).isEqualTo(State.STANDING);
        assertThatThrownBy(() -> new Exemption("stoppage", "project:1", null, from, from.minusDays(1), ground))
                .hasMessageContaining("早于起始日");
    }

    private static State state(Exemption exemption, LocalDate day, ProjectMonth month) {
        return new Assessment(List.of(UNPAID), List.of(exemption), CALENDAR)
                .step(Troubled.NOTHING, Dossier.of("project:1", List.of(month)), day)
                .findings()
                .getFirst()
                .state();
    }

    @Test
    void anExemptionExcusesNoDayOnWhichNobodyKnewOfItYetOrAnyMore() {
        var month = owing(MARCH, 1);
        var from = LocalDate.of(2024, 4, 20);
        var late = new Exemption(
                "stoppage",
                "project:1",
                null,
                from,
                from.plusDays(20),
                new Row("report", "1"),
                from.plusDays(3),
                from.plusDays(9));
        assertThat(state(late, from.plusDays(2), month)).isEqualTo(State.STANDING);
        assertThat(state(late, from.plusDays(3), month)).isEqualTo(State.EXCUSED);
        assertThat(state(late, from.plusDays(8), month)).isEqualTo(State.EXCUSED);
        assertThat(state(late, from.plusDays(9), month)).isEqualTo(State.STANDING);
    }

    @Test
    void anExcusedWorkersRowsAreLeftOut() {
        var excuse = new Exemption("stoppage", "project:1", Known.id(1), MAY_3, MAY_3, new Row("roster", "1"));
        var assessment = new Assessment(List.of(UNPAID), List.of(excuse), CALENDAR);
        var dossier = Dossier.of("project:1", List.of(owing(MARCH, 3)));
        assertThat(assessment.step(Troubled.NOTHING, dossier, MAY_3).findings())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.grade()).isEqualTo("yellow");
                    assertThat(found.measure().rows()).containsExactly(row(2), row(3));
                });
        assertThat(assessment.step(Troubled.NOTHING, dossier, MAY_3.plusDays(1)).findings())
                .extracting(Finding::grade)
                .containsExactly("red");
    }

    @Test
    void aLimitThatNobodySetWarnsOfNothing() {
        var citation = new Citation("example", "第一条", List.of(), "示例");
        var from = new Validity(MAY_3, null);
        var limit = new Limit.Set(new Parameter(
                "test.limit", "示例", citation, "人", List.of(new Parameter.Dated(from, BigDecimal.ONE)), false));
        var rule = Rules.on(Signal.OWED_PEOPLE).level("red", limit, 1).build();
        assertThat(find(rule, MAY_3.minusDays(1), owing(MARCH, 1))).isEmpty();
        assertThat(find(rule, MAY_3, owing(MARCH, 1))).hasSize(1);
        assertThat(rule.version(MAY_3)).isNotEqualTo(rule.version(MAY_3.minusDays(1)));
    }

    @Test
    void aRuleAsksOnItsDaysOfItsWorksAndNotOfMonthsToComeNorOfThoseLongPast() {
        var always = Rules.on(Signal.OWED_PEOPLE).level("red", "1");
        var ended = always.valid(new Validity(null, MAY_3)).build();
        assertThat(find(ended, MAY_3, owing(MARCH, 1))).hasSize(1);
        assertThat(find(ended, MAY_3.plusDays(1), owing(MARCH, 1))).isEmpty();
        var roads = Rules.on(Signal.OWED_PEOPLE)
                .works("municipal")
                .level("red", "1")
                .build();
        assertThat(find(roads, MAY_3, owing(MARCH, 1))).isEmpty();
        var brief = Rules.on(Signal.OWED_PEOPLE).looksBack(2).level("red", "1").build();
        assertThat(find(brief, LocalDate.of(2024, 5, 31), owing(MARCH, 1))).hasSize(1);
        assertThat(find(brief, LocalDate.of(2024, 6, 1), owing(MARCH, 1))).isEmpty();
        var early = Rules.on(Signal.UNPAID_MONTHS).level("red", "0").build();
        assertThat(find(early, LocalDate.of(2024, 2, 29), owing(MARCH, 1))).isEmpty();
    }

    @Test
    void theBytesTellEverythingThatMadeTheGrade() {
        var found = find(UNPAID, MAY_3, owing(MARCH, 2)).getFirst();
        assertThat(new String(found.bytes(), StandardCharsets.UTF_8)).isEqualTo("""
                finding=%s
                subject=project:1
                rule=test.owed_people
                version=%s
                clause=example 第一条
                day=2024-05-03
                state=STANDING
                grade=yellow
                limit=1
                unit=people
                part=2
                whole=1
                row=worker_month %s
                row=worker_month %s
                month=2024-03
                month.grade=yellow
                unit=people
                part=2
                whole=1
                row=worker_month %s
                row=worker_month %s
                """.formatted(
                        found.id(), found.version(), row(1).id(), row(2).id(), row(1).id(), row(2).id()));
    }

    @Test
    void oneMonthToldInTwoWaysIsRefused() {
        var months = new ArrayList<>(List.of(owing(MARCH, 1), owing(MARCH, 1)));
        assertThat(Dossier.of("project:1", months).months()).hasSize(1);
        months.add(owing(MARCH, 2));
        assertThatThrownBy(() -> Dossier.of("project:1", months)).hasMessageContaining("2024-03");
    }
}
