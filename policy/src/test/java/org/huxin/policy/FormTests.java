package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the forms of version 1 let a rule say, and how a slip is told. */
class FormTests {

    private static final String FILE = "jurisdiction/990101-example/rules/clue.yaml";

    private static List<String> after(String from, String to) {
        return TestPacks.small().replace(FILE, from, to).problems();
    }

    @Test
    void acceptsTheSmallPack() {
        assertThat(TestPacks.small().problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: 一日内交办到人 | titel: 一日内交办到人 | 1 | 不认识的字段“titel”",
                "title: 一日内交办到人 | titel: 一日内交办到人 | 1 | 缺少“title”",
                "{count: 1, unit: day, roll: none} | {count: 1, unit: day} | 7 | 缺少“roll”：以日、月、年计的期限必须写明",
                "{count: 1, unit: day, roll: none} | {count: 1, unit: month} | 7 | 缺少“roll”",
                "{count: 1, unit: day, roll: none} | {count: 1, unit: year} | 7 | 缺少“roll”",
                "{count: 1, unit: day, roll: none} | {count: 1, unit: week, roll: none} | 7 | “week”不在允许的范围：hour、day、working_day、month、year",
                "{count: 1, unit: day, roll: none} | {count: -1, unit: day, roll: none} | 7 | “count”",
                "{count: 1, unit: day, roll: none} | {count: 1.5, unit: day, roll: none} | 7 | “count”的类型不对，应为整数",
                "{count: 1, unit: day, roll: none} | {count: 1, unit: day, roll: none, gap: example.gap.x} | 7 | 不能同时写",
                "{count: 1, unit: day, roll: none} | {unit: day, roll: none} | 7 | 缺少“count”",
                "rows: [ZZ-077] | rows: [ZZ77] | 4 | “ZZ77”不合写法",
                "id: example.clue.assign | id: Example.Clue | 2 | “Example.Clue”不合写法",
                "opens_on: {type: clue.received} | opens_on: {type: clue.received, when: x} | 5 | 不认识的字段“when”",
                "opens_on: {type: clue.received} | opens_on: [] | 5 | “opens_on”不能为空",
                "opens_on: {type: clue.received} | opens_on: {type: clue.received, where: {channel: {like: x}}} | 5 | 不认识的字段“like”",
                "action: list_item | action: phone | 17 | “phone”不在允许的范围",
                "every: {weekday: friday} | every: {weekday: someday} | 15 | “someday”不在允许的范围",
                "action: notify | action: issue_paper | 10 | 缺少“paper”"
            })
    void tellsASlipWithItsLineInChinese(String from, String to, int line, String message) {
        assertThat(after(from, to))
                .as(String.join("\n", after(from, to)))
                .anyMatch(problem -> problem.startsWith(FILE + ":" + line + "  ") && problem.contains(message));
    }

    @Test
    void aCycleHasItsRoundsAndNoTermOfItsOwn() {
        var cycle = """
                - kind: cycle
                  id: example.dispatch.week
                  title: 每周调度
                  citation: {document: example-plan, clause: 第二条, says: 每周一次}
                  opens_on: {type: jurisdiction.started}
                  bearer: labour_bureau
                  every: {count: 1, unit: week}
                  met_by: {type: dispatch.sheet_made}
                """;

        assertThat(TestPacks.small().rules("week", cycle).problems()).isEmpty();
        assertThat(TestPacks.small()
                        .rules("week", cycle + "  due: {count: 3, unit: working_day}\n")
                        .problems())
                .singleElement()
                .asString()
                .contains("week.yaml", "不认识的字段“due”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{count: 24, unit: hour}",
                "{count: 5, unit: working_day}",
                "{count: 1, unit: month, roll: forward}",
                "{count: 1, unit: year, roll: backward}",
                "{count: 3, unit: working_day, before: true}",
                "{count: 0, unit: day, roll: none}"
            })
    void acceptsEveryUnitOfATerm(String term) {
        assertThat(after("{count: 1, unit: day, roll: none}", term)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{channel: phone}",
                "{channel: {in: [phone, platform]}}",
                "{channel: {not_in: [phone]}}",
                "{present_units: {has_all: [ex.labour]}}",
                "{claimed_fen: {at_least: 100, less_than: 500}}",
                "{claimed_persons: {more_than: 30}, anonymous: false}",
                "{claimed_persons: {at_most: {parameter: example.persons}}}",
                "{proposed_unit: {present: false}}"
            })
    void acceptsEveryCondition(String where) {
        var parameter = """

                - kind: parameter
                  id: example.persons
                  title: 人数
                  citation: {document: example-plan, clause: 第二条, says: 人数上限}
                  unit: 人
                  values: [{from: 2024-01-01, value: 30}]
                """;
        assertThat(TestPacks.small()
                        .rules("parameter", parameter)
                        .replace(
                                FILE,
                                "opens_on: {type: clue.received}",
                                "opens_on: {type: clue.received, where: " + where + "}")
                        .problems())
                .isEmpty();
    }

    @Test
    void tellsARuleKindThatDoesNotExist() {
        assertThat(after("kind: duty", "kind: wish"))
                .singleElement()
                .asString()
                .startsWith(FILE + ":1")
                .contains("“wish”不是规则类型");
    }

    @Test
    void tellsAFileThatIsNotAList() {
        assertThat(TestPacks.small()
                        .rules("more", "kind: duty\nid: example.more\n")
                        .problems())
                .singleElement()
                .asString()
                .contains("文件应是一个列表");
    }

    @Test
    void tellsAFileThatHasNoPlace() {
        assertThat(TestPacks.small()
                        .with("jurisdiction/990101-example/notes.yaml", "a: 1\n")
                        .problems())
                .singleElement()
                .asString()
                .contains("不认识的文件");
    }

    @Test
    void tellsMistakesOfAllFilesAtOnce() {
        var problems = TestPacks.small()
                .replace(FILE, "bearer: labour_bureau", "bearer: nobody")
                .replace(FILE, "{count: 1, unit: day, roll: none}", "{count: 1, unit: day}")
                .rules("broken", "- kind: [\n")
                .rules("unknown", "- kind: wish\n")
                .with("national/rules/rules.yaml", "- kind: gap\n  id: national.gap.x\n")
                .problems();
        assertThat(problems).hasSizeGreaterThanOrEqualTo(4);
        assertThat(problems).anyMatch(one -> one.contains("clue.yaml:7"));
        assertThat(problems).anyMatch(one -> one.contains("broken.yaml"));
        assertThat(problems).anyMatch(one -> one.contains("unknown.yaml:1"));
        assertThat(problems).anyMatch(one -> one.contains("national/rules/rules.yaml:1") && one.contains("缺少“word”"));
    }

    @Test
    void tellsThatANumberedCodeNeedsQuotes() {
        assertThat(TestPacks.small()
                        .replace(
                                "jurisdiction/990101-example/pack.yaml",
                                "jurisdiction: \"990101\"",
                                "jurisdiction: 990101")
                        .problems())
                .anyMatch(one -> one.contains("pack.yaml:2") && one.contains("数字样的编号要加引号"));
    }

    @Test
    void refusesARuleWithoutCitation() {
        var text = TestPacks.ASSIGN.replaceFirst("(?m)^  citation:.*\\n", "");
        assertThat(TestPacks.small().rules("clue", text).problems()).anyMatch(one -> one.contains("缺少“citation”"));
    }

    @Test
    void refusesARuleOrADocumentThatEndsBeforeItBegins() {
        assertThat(after("title: 一日", "valid: {from: 2025-01-01, to: 2024-01-01}\n  title: 一日"))
                .singleElement()
                .asString()
                .contains(FILE + ":3")
                .contains("失效日期 2024-01-01 早于生效日期 2025-01-01");
        assertThat(TestPacks.small()
                        .replace(
                                "jurisdiction/990101-example/pack.yaml",
                                "{from: 2024-01-01, years: 5}",
                                "{from: 2024-01-01, to: 2023-01-01}")
                        .problems())
                .singleElement()
                .asString()
                .contains("早于生效日期");
    }

    @Test
    void refusesADayThatNoCalendarHas() {
        assertThat(after("title: 一日", "valid: {from: 2025-02-30}\n  title: 一日"))
                .anyMatch(one -> one.contains("没有“2025-02-30”这一天"));
    }
}
