package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huxin.engine.duty.Fact;
import org.huxin.engine.policy.DutyRule;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When documents apply, and what offices set where they leave something open. */
class InForceTests {

    private static final String HEAD = "jurisdiction/990101-example/pack.yaml";
    private static final String CLUE = "jurisdiction/990101-example/rules/clue.yaml";
    private static final LocalDate SET_ON = LocalDate.of(2024, 2, 1);

    private static final String GAP = """
            - kind: gap
              id: example.gap.soon
              citation: {document: example-plan, clause: 第一条, says: 及时交办}
              word: 及时
              asks: 应在几个工作日内交办
              unit: working_day
              value: null
            """;

    private static TestPacks withGap() {
        return TestPacks.small()
                .replace(CLUE, "{count: 1, unit: day, roll: none}", "{gap: example.gap.soon}")
                .rules("gaps", GAP);
    }

    private static OfficeSetting setting(String id, String value, String from) {
        return new OfficeSetting(TestPacks.PLACE, id, value, LocalDate.parse(from), "测试员甲", SET_ON);
    }

    private static List<String> terms(PackLibrary library, String... days) {
        return List.of(days).stream()
                .map(day -> library.stack(TestPacks.PLACE)
                        .duty("example.clue.assign", LocalDate.parse(day))
                        .map(DutyRule::due)
                        .map(due -> Wording.of(due.term()))
                        .orElse("不适用"))
                .toList();
    }

    @Test
    @Requirement("ZZ-112")
    void aDocumentOfFiveYearsFromTheFirstOfJanuaryHoldsToTheLastOfDecember() {
        var stack = TestPacks.small().load().stack(TestPacks.PLACE);
        var document = stack.document("example-plan").orElseThrow();
        assertThat(document.validity().to()).isEqualTo(LocalDate.of(2028, 12, 31));
        assertThat(stack.inForce("example-plan", LocalDate.of(2028, 12, 31))).isTrue();
        assertThat(stack.inForce("example-plan", LocalDate.of(2029, 1, 1))).isFalse();
    }

    @Test
    @Requirement("ZZ-112")
    void aRecordDatedAfterTheLastDayDoesNotUseTheRules() {
        var library = TestPacks.small().load();
        var engine = library.stack(TestPacks.PLACE).engine(library.calendar());
        var through = LocalDate.of(2029, 2, 1).atStartOfDay();
        assertThat(engine.assess(List.of(received("2028-12-31")), through)).hasSize(1);
        assertThat(engine.assess(List.of(received("2029-01-01")), through)).isEmpty();
    }

    private static Fact received(String day) {
        return new Fact("f1", "clue.received", "clue:1", LocalDate.parse(day).atTime(9, 0), Map.of("channel", "phone"));
    }

    @ParameterizedTest
    @Requirement("ZZ-112")
    @CsvSource({"2028-07-03, false", "2028-07-04, true", "2028-12-31, true", "2029-01-01, false", "2024-01-01, false"})
    void anExpiryIsToldBeforehandByTheNoticeThatThePackGives(LocalDate day, boolean told) {
        var library = TestPacks.small().rules("validity", """
                        - kind: parameter
                          id: example.validity.notice_days
                          title: 期满前提醒
                          citation: {document: example-plan, clause: 第十条, says: 期满前提醒}
                          unit: 日
                          values: [{from: 2024-01-01, value: 180}]
                        """).load();
        assertThat(library.expiring(day)).hasSize(told ? 1 : 0).allSatisfy(expiry -> {
            assertThat(expiry.jurisdiction()).isEqualTo(TestPacks.PLACE);
            assertThat(expiry.document().id()).isEqualTo("example-plan");
            assertThat(expiry.lastDay()).isEqualTo(LocalDate.of(2028, 12, 31));
        });
    }

    @Test
    void nothingIsToldOfAnExpiryWhereNoPackSaysHowFarAhead() {
        assertThat(TestPacks.small().load().expiring(LocalDate.of(2028, 12, 30)))
                .isEmpty();
    }

    @Test
    void theRulesOfADraftWithoutADateSleepUntilTheOfficeSetsOne() {
        var draft = TestPacks.small()
                .replace(HEAD, "state: in_force, in_force: {from: 2024-01-01, years: 5}", "state: draft");
        assertThat(terms(draft.load(), "2024-03-04")).containsExactly("不适用");
        assertThat(draft.load().stack(TestPacks.PLACE).routes(SET_ON)).isEmpty();

        var woken = draft.load(setting("example-plan", "2024-06-01", "2024-06-01"));
        assertThat(terms(woken, "2024-05-31", "2024-06-01")).containsExactly("不适用", "1日");
        assertThat(woken.stack(TestPacks.PLACE)
                        .document("example-plan")
                        .orElseThrow()
                        .note())
                .isEqualTo("生效日期由测试员甲于 2024-02-01 设定");
    }

    @Test
    void aDateSetByTheOfficeMovesTheEndOfADocumentThatStatesYears() {
        var moved = TestPacks.small().load(setting("example-plan", "2025-07-01", "2025-07-01"));
        var validity = moved.stack(TestPacks.PLACE)
                .document("example-plan")
                .orElseThrow()
                .validity();
        assertThat(validity.from()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(validity.to()).isEqualTo(LocalDate.of(2030, 6, 30));
    }

    @Test
    void aDocumentInForceMustSaySinceWhen() {
        assertThat(TestPacks.small()
                        .replace(HEAD, ", in_force: {from: 2024-01-01, years: 5}", "")
                        .problems())
                .anyMatch(one -> one.contains("缺少“in_force”"));
    }

    @Test
    void aGapStaysUndatedUntilTheOfficeSetsIt() {
        var library = withGap().load();
        var stack = library.stack(TestPacks.PLACE);
        assertThat(terms(library, "2024-03-04")).containsExactly("未设定");
        assertThat(stack.gap("example.gap.soon", SET_ON).orElseThrow().set()).isNull();
        var duty = stack.engine(library.calendar())
                .assess(
                        List.of(received("2024-03-04")),
                        LocalDate.of(2024, 12, 31).atStartOfDay())
                .getFirst();
        assertThat(duty.due()).isNull();
    }

    @Test
    void aGapThatTheOfficeSetHoldsFromItsFirstDayAndIsFollowedByTheNext() {
        var library = withGap()
                .load(setting("example.gap.soon", "5", "2024-06-01"), setting("example.gap.soon", "3", "2025-01-01"));
        assertThat(terms(library, "2024-05-31", "2024-06-01", "2024-12-31", "2025-01-01", "2028-12-31", "2029-01-01"))
                .containsExactly("未设定", "5个工作日", "5个工作日", "3个工作日", "3个工作日", "不适用");
        var stack = library.stack(TestPacks.PLACE);
        assertThat(Wording.of(stack.gap("example.gap.soon", LocalDate.of(2024, 7, 1))
                        .orElseThrow()
                        .set()))
                .isEqualTo("5个工作日");
        assertThat(stack.gaps(LocalDate.of(2025, 7, 1)))
                .singleElement()
                .extracting(gap -> Wording.of(gap.set()))
                .isEqualTo("3个工作日");
    }

    @Test
    void aLaterSettingOfTheSameDayTakesThePlaceOfTheEarlier() {
        var library = withGap()
                .load(setting("example.gap.soon", "5", "2024-06-01"), setting("example.gap.soon", "2", "2024-06-01"));
        assertThat(terms(library, "2024-06-01")).containsExactly("2个工作日");
    }

    @Test
    void aValueInThePackGivesWayToTheOfficesFromItsDay() {
        var library = withGap()
                .rules("gaps", GAP.replace("value: null", "value: 10"))
                .load(setting("example.gap.soon", "5", "2024-06-01"));
        assertThat(terms(library, "2024-05-31", "2024-06-01")).containsExactly("10个工作日", "5个工作日");
    }

    @Test
    void aSettingBindsOnlyTheJurisdictionThatMadeIt() {
        var other = new OfficeSetting("national", "example.gap.soon", "5", SET_ON, "测试员乙", SET_ON);
        assertThat(terms(withGap().load(other), "2024-06-01")).containsExactly("未设定");
    }

    @Test
    void aNumberSetByTheOfficeIsUsedByConditionsFromItsDayAndSaysWhoSetIt() {
        var library =
                TestPacks.small().rules("amount", """
                        - kind: parameter
                          id: example.major.amount
                          title: 重大金额
                          citation: {document: example-plan, clause: 第六条, says: 数额较大，未写数额}
                          unit: 分
                          values: []
                        - kind: duty
                          id: example.major.report
                          title: 重大线索上报
                          citation: {document: example-plan, clause: 第六条, says: 数额较大的上报}
                          opens_on: {type: clue.received, where: {claimed_fen: {at_least: {parameter: example.major.amount}}}}
                          bearer: labour_bureau
                          met_by: {type: clue.reported_up}
                        """).load(setting("example.major.amount", "100000000", "2024-06-01"));
        var stack = library.stack(TestPacks.PLACE);
        assertThat(stack.value("example.major.amount", LocalDate.of(2024, 5, 31)))
                .isEmpty();
        var decided =
                stack.value("example.major.amount", LocalDate.of(2024, 6, 1)).orElseThrow();
        assertThat(decided.setBy()).isEqualTo("测试员甲");
        assertThat(decided.number()).isEqualByComparingTo("100000000");
        assertThat(stack.parameter("example.major.amount").orElseThrow().values())
                .hasSize(1);
        assertThat(opened(library, "2024-06-01", 100_000_000L)).contains("example.major.report");
        assertThat(opened(library, "2024-06-01", 99_999_999L)).doesNotContain("example.major.report");
        assertThat(opened(library, "2024-05-31", 100_000_000L)).doesNotContain("example.major.report");
        for (var value : List.of("-1", "一百", "1e13")) {
            assertThat(library.fault(setting("example.major.amount", value, "2024-06-01")))
                    .contains("“" + value + "”不是不小于零的数，或者过大");
        }
    }

    private static List<String> opened(PackLibrary library, String day, long fen) {
        var fact =
                new Fact("f", "clue.received", "clue:1", LocalDate.parse(day).atTime(9, 0), Map.of("claimed_fen", fen));
        return library
                .stack(TestPacks.PLACE)
                .engine(library.calendar())
                .assess(List.of(fact), LocalDate.of(2024, 12, 31).atStartOfDay())
                .stream()
                .map(duty -> duty.rule())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "example.gap.soon, 五, “五”不是 0 至 10000 的整数",
        "example.gap.soon, 2.5, “2.5”不是 0 至 10000 的整数",
        "example.gap.soon, -1, “-1”不是 0 至 10000 的整数",
        "example.gap.soon, 10001, “10001”不是 0 至 10000 的整数",
        "example-plan, 下月, “下月”不是日期"
    })
    void refusesASettingThatSaysNothing(String id, String value, String message) {
        var packs = withGap();
        assertThatThrownBy(() -> packs.load(setting(id, value, "2024-06-01")))
                .isInstanceOf(InvalidPacks.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesASettingWithoutAName() {
        var nameless = new OfficeSetting(TestPacks.PLACE, "example.gap.soon", "5", SET_ON, " ", SET_ON);
        assertThatThrownBy(() -> withGap().load(nameless)).hasMessageContaining("没有写明由谁设定");
        assertThat(withGap().load().fault(nameless)).contains("没有写明由谁设定");
        assertThat(withGap().load().fault(setting("example.gap.soon", "5", "2024-06-01")))
                .isEmpty();
    }

    @Test
    void aSettingWhoseGapANewVersionDroppedLiesIdleAndStopsNothing() {
        var old = setting("example.gap.dropped", "5", "2024-06-01");
        var library = withGap().load(old);
        assertThat(library.idleSettings()).containsExactly(old);
        assertThat(terms(library, "2024-06-01")).containsExactly("未设定");
        assertThat(library.fault(old)).contains("没有编号为“example.gap.dropped”的空缺期限、数值、文件或预警规则");
    }

    @Test
    void otherSettingsGiveAnotherLibraryAndLeaveTheFirstAlone() {
        var library = withGap().load();
        var set = library.with(List.of(setting("example.gap.soon", "5", "2024-01-01")));
        assertThat(terms(library, "2024-03-04")).containsExactly("未设定");
        assertThat(terms(set, "2024-03-04")).containsExactly("5个工作日");
        assertThat(set.settings()).hasSize(1);
        assertThat(library.settings()).isEmpty();
    }

    @Test
    void aJurisdictionWithoutAPackIsAnErrorOfTheCaller() {
        assertThatThrownBy(() -> TestPacks.small().load().stack("123456"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("没有辖区 123456 的政策包");
    }
}
