package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.engine.match.Person;
import org.huxin.engine.match.WorkerMonth;
import org.huxin.engine.policy.Register;
import org.huxin.engine.warning.Dossier;
import org.huxin.engine.warning.Limit;
import org.huxin.engine.warning.ProjectMonth;
import org.huxin.engine.warning.RiskScale;
import org.huxin.engine.warning.Row;
import org.huxin.engine.warning.Signal;
import org.huxin.engine.warning.Site;
import org.huxin.engine.warning.WarningRule;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the packs say of early warning, in every place. */
class CarriedWarningTests {

    private static final LocalDate DAY = LocalDate.of(2025, 4, 16);

    private static PackLibrary library;

    @BeforeAll
    static void load() {
        library = PackLibrary.builtIn();
    }

    static Stream<String> jurisdictions() {
        return library.jurisdictions().stream();
    }

    private static List<Register.Entry> entries(String jurisdiction, String register) {
        return library.stack(jurisdiction).register(register).orElseThrow().entries();
    }

    @Test
    void everySignalOfTheProgramHasANameAndItsUnitInTheRegisterAndNoOtherHas() {
        assertThat(entries("419001", "warning_signals"))
                .extracting(Register.Entry::code)
                .containsExactlyElementsOf(
                        Arrays.stream(Signal.values()).map(Signal::code).toList());
        assertThat(entries("419001", "warning_signals"))
                .allSatisfy(entry -> assertThat(entry.attributes().get("unit"))
                        .isEqualTo(Signal.of(entry.code()).orElseThrow().unit().code()));
    }

    @Test
    void everySignalIsAskedOrIsLeftToTheOfficeOnPurpose() {
        assertThat(library.stack("419001").warnings())
                .extracting(WarningRule::signal)
                .contains(Arrays.stream(Signal.values())
                        // a share by kind of works is Zhangye's, who is off the roster shows in its coverage, money
                        // owed in
                        // the risk, how long an account lasts too: wages go through it month by month
                        .filter(signal -> signal != Signal.LABOUR_SHARE
                                && signal != Signal.ACCOUNT_COVER
                                && signal != Signal.UNREGISTERED
                                && signal != Signal.OWED_MONEY)
                        .toArray(Signal[]::new));
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void noPlaceHasTwoVersionsOfARuleOnOneDay(String jurisdiction) {
        var rules = library.stack(jurisdiction).warnings();
        assertThat(rules).isNotEmpty();
        for (var one : rules) {
            for (var other : rules) {
                assertThat(one != other
                                && one.id().equals(other.id())
                                && Spans.overlap(one.validity(), other.validity()))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void aNumberThatNoDocumentGivesIsMarkedAsTheOfficesOwn(String jurisdiction) {
        assertThat(library.stack(jurisdiction).warnings())
                .filteredOn(rule -> rule.citation().document().equals("wage-regulation"))
                .allSatisfy(rule -> assertThat(rule.own()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "410803, zhongzhan.warning.balance_gap, national.warning.balance_gap",
        "620700, zhangye.warning.without_inflow, national.warning.without_inflow",
        "620700, zhangye.warning.upload_age, national.warning.upload_age",
        "419001, jiyuan.warning.indicators, national.warning.indicator_fall",
        "320700, lianyungang.warning.marks, national.warning.indicator_marks"
    })
    void aPlacesOwnRuleStandsInTheSteadOfTheNations(String jurisdiction, String own, String national) {
        assertThat(library.stack(jurisdiction).warnings())
                .filteredOn(rule -> rule.validity().contains(DAY))
                .extracting(WarningRule::id)
                .contains(own)
                .doesNotContain(national);
    }

    @Test
    void aTermForAnswersIsNobodysUntilAnOfficeSetsOne() {
        var stack = library.stack("50gx01");
        assertThat(stack.warnings())
                .allSatisfy(rule -> assertThat(stack.answerTerm(rule, DAY)).isEmpty());
        var setting = new OfficeSetting("50gx01", "national.gap.warning_answer", "5", DAY, "测试员甲", DAY);
        var set = library.with(List.of(setting)).stack("50gx01");
        assertThat(set.warnings())
                .allSatisfy(rule -> assertThat(set.answerTerm(rule, DAY)).isPresent());
    }

    @Test
    void theMinimumWageOfThePlaceIsTheLimitOfMeanPay() {
        var setting = new OfficeSetting("419001", "national.minimum_wage", "2100", DAY, "测试员甲", DAY);
        assertThat(library.with(List.of(setting)).stack("419001").warnings())
                .filteredOn(rule -> rule.signal() == Signal.MEAN_PAY)
                .singleElement()
                .satisfies(rule -> {
                    var limit = rule.levels().getFirst().limit();
                    assertThat(limit).isInstanceOf(Limit.Set.class);
                    assertThat(limit.on(DAY)).isEqualByComparingTo("2100");
                    assertThat(limit.on(DAY.minusDays(1))).isNull();
                });
    }

    /** So many people to whom 5 000 yuan each have been owed for two months, who all complain. */
    private static ProjectMonth owing(int people) {
        var workers = new ArrayList<WorkerMonth>();
        for (var i = 0; i < people; i++) {
            workers.add(new WorkerMonth(
                    new Person(new UUID(0, i), new UUID(1, 1)),
                    2_000,
                    500_000,
                    true,
                    0,
                    0,
                    0,
                    null,
                    null,
                    LocalDate.of(2025, 2, 15),
                    null,
                    false,
                    false,
                    0));
        }
        var site = new Site("building", "construction", true, LocalDate.of(2024, 1, 1), null, List.of());
        var complaint = new ProjectMonth.Complaint(new Row("clue", "1"), null, DAY, null, people);
        return new ProjectMonth(
                "project:1",
                YearMonth.of(2025, 1),
                site,
                null,
                workers,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(complaint),
                List.of());
    }

    @ParameterizedTest
    @Requirement("JF-27")
    @CsvSource({"9, low", "10, middle", "29, middle", "30, high"})
    void theTownGradesByItsFourFactorsAndTheHighestIsReported(int people, String grade) {
        var scale = library.stack("50gx01").riskScale().orElseThrow();
        var risk = scale.of(Dossier.of("project:1", List.of(owing(people))), DAY);
        assertThat(risk.grade()).isEqualTo(grade);
        assertThat(entries("50gx01", "risk_factors"))
                .extracting(Register.Entry::code)
                .containsExactly("money", "people", "outbreak", "difficulty");
        assertThat(entries("50gx01", "risk_grades"))
                .filteredOn(entry -> Boolean.TRUE.equals(entry.attributes().get("report")))
                .extracting(Register.Entry::code)
                .containsExactly("high");
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void everyPlaceLooksAheadByNumbersThatItsOfficeMaySet(String jurisdiction) {
        var terms = library.stack(jurisdiction).forecastTerms(DAY).orElseThrow();
        assertThat(terms.back()).isEqualTo(3);
        assertThat(terms.ahead()).isEqualTo(6);
        assertThat(terms.wholePercent()).isEqualTo(95);
        assertThat(terms.season()).containsExactly(Map.entry(Month.FEBRUARY, 50));
        var setting = new OfficeSetting(jurisdiction, "national.forecast.ahead_months", "12", DAY, "测试员甲", DAY);
        assertThat(library.with(List.of(setting))
                        .stack(jurisdiction)
                        .forecastTerms(DAY)
                        .orElseThrow()
                        .ahead())
                .isEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void everyPlaceHasAScaleWithPointsForEachOfItsFactors(String jurisdiction) {
        var scale = library.stack(jurisdiction).riskScale().orElseThrow();
        assertThat(scale.bands())
                .extracting(RiskScale.Band::factor)
                .contains("money", "people", "outbreak", "difficulty");
        assertThat(scale.bands()).allSatisfy(band -> assertThat(band.limit()).isGreaterThan(BigDecimal.ZERO));
        assertThat(scale.grades()).isSortedAccordingTo((one, other) -> other.points() - one.points());
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void everyPlaceHasAChannelForWarningsThatBecomeCluesAndSaysWhoHearsOfAGraveRisk(String jurisdiction) {
        var stack = library.stack(jurisdiction);
        assertThat(stack.register("channels").orElseThrow().entries())
                .filteredOn(entry -> Boolean.TRUE.equals(entry.attributes().get("warnings")))
                .hasSize(1);
        assertThat(stack.register("risk_steps").orElseThrow().entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.attributes()).containsKey("to"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "signal: owed_money, limit: 5 | signal: owed, limit: 5 | 用到的信号“owed”不存在",
                "limit: 5, | '' | 没有写界限（limit）或者分数（points，整数）",
                "factor: money | factor: luck | 用到的“luck”不在本包的名录“risk_factors”里",
                "label: 高, points: 1 | label: 高 | 的“high”没有写多少分以上（points，整数）"
            })
    void aScaleThatCannotBeMeantIsRefused(String from, String to, String message) {
        var rules = """
                - kind: register
                  id: risk_factors
                  title: 因素
                  citation: {document: example-plan, clause: 第一条, says: 因素}
                  entries: [{code: money, label: 金额大}]
                - kind: register
                  id: risk_grades
                  title: 等级
                  citation: {document: example-plan, clause: 第一条, says: 等级}
                  entries: [{code: high, label: 高, points: 1}]
                - kind: register
                  id: risk_bands
                  title: 评分
                  citation: {document: example-plan, clause: 第一条, says: 评分}
                  entries: [{code: much, label: 多, factor: money, signal: owed_money, limit: 5, points: 3}]
                """;
        assertThat(TestPacks.small().rules("risk", rules).problems()).isEmpty();
        assertThat(TestPacks.small().rules("risk", rules.replace(from, to)).problems())
                .anyMatch(one -> one.contains(message));
    }
}
