package org.huxin.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.huxin.engine.warning.Limit;
import org.huxin.engine.warning.WarningRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule of early warning that cannot be meant is refused, with the place and the reason. */
class WarningFormTests {

    private static final String FILE = "jurisdiction/990101-example/rules/warnings.yaml";

    private static TestPacks packs() {
        return TestPacks.small().rules("words", """
                        - kind: register
                          id: warning_grades
                          title: 等级
                          citation: {document: example-plan, clause: 第一条, says: 等级}
                          entries: [{code: red, label: 红}, {code: yellow, label: 黄}]
                        - kind: register
                          id: exemption_kinds
                          title: 豁免
                          citation: {document: example-plan, clause: 第一条, says: 豁免}
                          entries: [{code: stoppage, label: 停工}]
                        - kind: parameter
                          id: example.most
                          title: 上限
                          citation: {document: example-plan, clause: 第一条, says: 上限}
                          unit: 人
                          values: [{from: 2024-01-01, value: 7}]
                        - kind: gap
                          id: example.gap.answer
                          citation: {document: example-plan, clause: 第一条, says: 及时}
                          word: 及时
                          asks: 几日内答复
                          unit: working_day
                        """).rules("warnings", """
                        - kind: warning
                          id: example.warning.owed
                          title: 没有发清
                          citation: {document: example-plan, clause: 第一条, says: 预警}
                          own: true
                          signal: owed_people
                          unit: people
                          compare: at_least
                          grades: [{grade: red, limit: 10, months: 2}, {grade: yellow, limit: 3}]
                          looks_back: 6
                          answer: {by: labour_bureau, due: {gap: example.gap.answer}}
                          exemptions:
                            - {kind: stoppage, at_most: {count: 30, unit: day, roll: none}}
                        """);
    }

    @Test
    void whatIsRightIsRead() {
        var stack = packs().load().stack(TestPacks.PLACE);
        assertThat(stack.warnings()).singleElement().satisfies(rule -> {
            assertThat(rule.own()).isTrue();
            assertThat(rule.looksBack()).isEqualTo(6);
            assertThat(rule.levels()).extracting(WarningRule.Level::grade).containsExactly("red", "yellow");
            assertThat(rule.levels()).extracting(WarningRule.Level::months).containsExactly(2, 1);
            assertThat(rule.excuses()).extracting(WarningRule.Excuse::kind).containsExactly("stoppage");
            assertThat(rule.validity().from()).isEqualTo("2024-01-01");
            assertThat(rule.validity().to()).isEqualTo("2028-12-31");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "signal: owed_people | signal: owed_persons | 信号“owed_persons”不存在，有：unpaid_months、owed_people",
                "unit: people | unit: yuan | 界限以“元”计，信号“owed_people”以“人”计",
                "compare: at_least | compare: less_than | 比较方向反了：信号“owed_people”越大越重，用 at_least 或 more_than",
                ", at_most: {count: 30, unit: day, roll: none} | '' | 豁免“stoppage”没有写最多多久（at_most）：没有期限的豁免等于不预警",
                "kind: stoppage | kind: holiday | 用到的“holiday”不在名录“exemption_kinds”里",
                "grade: red | grade: purple | 用到的“purple”不在名录“warning_grades”里",
                "grade: red, limit: 10 | grade: red, limit: 2 | 等级须从重到轻：“red”的界限不比“yellow”重",
                "[{grade: red, limit: 10, months: 2}, {grade: yellow, limit: 3}] | [{grade: yellow, limit: 10}, {grade: red, limit: 3}] | 等级须按名录“warning_grades”从重到轻排列，各写一次",
                "limit: 3 | limit: {parameter: example.least} | 用到的数值“example.least”没有定义（kind: parameter）",
                "gap: example.gap.answer | gap: example.gap.soon | 空缺期限“example.gap.soon”没有定义",
                "by: labour_bureau | by: labour_office | 角色或单位“labour_office”",
                "document: example-plan | document: other-plan | 引用的文件“other-plan”不在 documents 里",
                "looks_back: 6 | looks_back: 99 | looks_back"
            })
    void whatCannotBeMeantIsRefusedWithItsReason(String from, String to, String message) {
        assertThat(packs().replace(FILE, from, to).problems())
                .anyMatch(problem -> problem.startsWith(FILE) && problem.contains(message));
    }

    @Test
    void aLimitInAnotherUnitThanItsSignalsIsRefused() {
        var wrong = packs().replace(FILE, "signal: owed_people", "signal: owed_money")
                .replace(FILE, "unit: people", "unit: yuan")
                .replace(FILE, "limit: 3", "limit: {parameter: example.most}");
        assertThat(wrong.problems())
                .anyMatch(one -> one.contains("“example.warning.owed”的界限“example.most”以“人”计，信号“owed_money”以“元”计"));
        assertThat(packs().replace(FILE, "limit: 3", "limit: {parameter: example.most}")
                        .problems())
                .isEmpty();
    }

    @Test
    void aLimitThatAnOfficeSetsHoldsFromItsDay() {
        var packs = packs().replace(FILE, "limit: 3", "limit: {parameter: example.most}");
        var day = LocalDate.of(2024, 6, 1);
        var setting = new OfficeSetting(TestPacks.PLACE, "example.most", "5", day, "测试员甲", day);
        var limit = packs.load(setting)
                .stack(TestPacks.PLACE)
                .warnings()
                .getFirst()
                .levels()
                .getLast()
                .limit();
        assertThat(limit).isInstanceOf(Limit.Set.class);
        assertThat(limit.on(LocalDate.of(2023, 12, 31))).isNull();
        assertThat(limit.on(day.minusDays(1))).isEqualByComparingTo("7");
        assertThat(limit.on(day)).isEqualByComparingTo("5");
    }

    @Test
    void theTermOfAnAnswerIsTheOneThatTheOfficeSet() {
        var day = LocalDate.of(2024, 6, 1);
        var setting = new OfficeSetting(TestPacks.PLACE, "example.gap.answer", "5", day, "测试员甲", day);
        var stack = packs().load(setting).stack(TestPacks.PLACE);
        var rule = stack.warnings().getFirst();
        assertThat(stack.answerTerm(rule, day.minusDays(1))).isEmpty();
        assertThat(stack.answerTerm(rule, day).map(Object::toString)).contains("5个工作日");
    }

    @Test
    void aLocalRuleTakesThePlaceOfTheNationsWhereItSaysSo() {
        var national = """
                - kind: register
                  id: warning_grades
                  title: 等级
                  citation: {document: regulation, clause: 第一条, says: 等级}
                  entries: [{code: red, label: 红}]
                - kind: warning
                  id: national.warning.owed
                  title: 没有发清
                  citation: {document: regulation, clause: 第一条, says: 预警}
                  signal: owed_people
                  unit: people
                  compare: at_least
                  grades: [{grade: red, limit: 30}]
                  looks_back: 6
                """;
        var declared = """
                - kind: override
                  citation: {document: example-plan, clause: 第一条, says: 替代}
                  replaces: national.warning.owed
                  by: example.warning.owed
                  how: replaces
                """;
        var both = packs().national(national).load().stack(TestPacks.PLACE);
        assertThat(both.warnings())
                .extracting(WarningRule::id)
                .containsExactly("national.warning.owed", "example.warning.owed");
        var one = packs().national(national).rules("override", declared).load().stack(TestPacks.PLACE);
        var during = LocalDate.of(2024, 6, 1);
        assertThat(one.warnings())
                .filteredOn(rule -> rule.validity().contains(during))
                .extracting(WarningRule::id)
                .containsExactly("example.warning.owed");
        assertThat(one.warnings())
                .filteredOn(rule -> rule.validity().contains(LocalDate.of(2023, 6, 1)))
                .extracting(WarningRule::id)
                .containsExactly("national.warning.owed");
    }

    @Test
    void theSameIdInTwoPacksIsRefused() {
        var local = packs().files().stream()
                .filter(file -> file.path().equals(FILE))
                .findFirst()
                .orElseThrow();
        var text = new String(local.bytes(), UTF_8)
                .replace("example-plan", "regulation")
                .replaceAll("(?s)  answer:.*", "");
        var grades = """
                - kind: register
                  id: warning_grades
                  title: 等级
                  citation: {document: regulation, clause: 第一条, says: 等级}
                  entries: [{code: red, label: 红}, {code: yellow, label: 黄}]
                """;
        assertThat(packs().national(grades + text).problems())
                .anyMatch(one -> one.contains("预警“example.warning.owed”与 "));
    }

    @Test
    void aRuleIsFoundInTheCatalogueAndAChangedLimitShowsInADifference() {
        var entry = packs().load().catalogue().find("example", "example.warning.owed");
        assertThat(entry).isNotNull();
        assertThat(entry.source().kind()).isEqualTo("warning");
        assertThat(entry.source().place()).isEqualTo(FILE + ":1");
        var changed = PackDiff.between(
                packs().load(), packs().replace(FILE, "limit: 3", "limit: 4").load());
        assertThat(changed)
                .singleElement()
                .satisfies(change -> assertThat(change.differences())
                        .singleElement()
                        .satisfies(difference -> {
                            assertThat(difference.name()).isEqualTo("等级 yellow");
                            assertThat(difference.before()).isEqualTo("≥ 3人");
                            assertThat(difference.after()).isEqualTo("≥ 4人");
                        }));
    }
}
