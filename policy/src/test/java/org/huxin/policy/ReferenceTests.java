package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pack that names something that is not there is refused, with the place and the name. */
class ReferenceTests {

    private static final String FILE = "jurisdiction/990101-example/rules/clue.yaml";
    private static final String HEAD = "jurisdiction/990101-example/pack.yaml";
    private static final String BODY = "jurisdiction/990101-example/organisation.yaml";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "document: example-plan | document: other-plan | 引用的文件“other-plan”不在 documents 里",
                "bearer: labour_bureau | bearer: [labour_office] | 角色或单位“labour_office”",
                "to: handling_unit | to: [somebody] | 角色或单位“somebody”",
                "type: clue.received | type: clue.arrived | 事实“clue.arrived”不存在",
                "having: [officer] | having: [oficer] | 属性“oficer”不属于事实“clue.assigned”，它有：assigner、due_on、employer",
                "action: notify | action: issue_paper\\n      paper: letter | 文书“letter”没有模板",
                "{count: 1, unit: day, roll: none} | {gap: example.gap.soon} | 空缺期限“example.gap.soon”没有定义",
                "{count: 1, unit: day, roll: none} | {count: 1, unit: day, roll: none, from: {attribute: begun}} | 属性“begun”不属于",
                "{type: clue.received} | {type: clue.received, where: {claimed_fen: {at_least: {parameter: example.sum}}}} | 数值“example.sum”没有定义",
                "{type: clue.received} | {type: clue.received, where: {claimed_fen: {at_least: 1, less_than: {parameter: example.sum}}}} | 数值“example.sum”没有定义"
            })
    void refusesADutyThatNamesNothing(String from, String to, String message) {
        var problems =
                TestPacks.small().replace(FILE, from, to.replace("\\n", "\n")).problems();
        assertThat(problems)
                .anyMatch(one -> one.startsWith(FILE + ":1  “example.clue.assign”") && one.contains(message));
    }

    @Test
    void refusesAClauseThatTheOutlineDoesNotHold() {
        var problems = TestPacks.small()
                .with("jurisdiction/990101-example/clauses.yaml", """
                        - {document: example-plan, clause: 第二条, topic: clue-intake, says: 示例, answered_by: [example.clue.assign]}
                        """)
                .problems();
        assertThat(problems).containsExactly(FILE + ":1  “example.clue.assign”引用的条款“第一条”不在该文件的条款表 clauses 里");
    }

    @Test
    void refusesAnOutlineThatNamesRulesOrDocumentsThatAreNotThere() {
        var problems = TestPacks.small()
                .with("jurisdiction/990101-example/clauses.yaml", """
                        - {document: example-plan, clause: 第一条, topic: clue-intake, says: 示例, answered_by: [example.clue.gone]}
                        - {document: other-plan, clause: 第二条, topic: clue-intake, says: 示例, gap: example.gap.gone}
                        - {document: example-plan, clause: 第三条, topic: organisation, says: 示例, answered_by: [ex.labour, labour_bureau]}
                        - {document: example-plan, clause: 第四条, topic: weather, says: 示例}
                        """)
                .problems();
        assertThat(problems)
                .hasSize(4)
                .anyMatch(one -> one.contains("clauses.yaml:1") && one.contains("“example.clue.gone”"))
                .anyMatch(one -> one.contains("clauses.yaml:2") && one.contains("“other-plan”"))
                .anyMatch(one -> one.contains("clauses.yaml:2") && one.contains("“example.gap.gone”"))
                .anyMatch(one -> one.contains("clauses.yaml:4") && one.contains("“weather”不在允许的范围"));
    }

    @Test
    void doesNotComplainAgainOfARuleThatIsOnlyMisspeltInside() {
        var problems = TestPacks.small()
                .replace(FILE, "roll: none}\n  met_by", "roll: up}\n  met_by")
                .with("jurisdiction/990101-example/clauses.yaml", """
                        - {document: example-plan, clause: 第一条, topic: clue-intake, says: 示例, answered_by: [example.clue.assign]}
                        """)
                .problems();
        assertThat(problems).singleElement().asString().contains("“up”不在允许的范围");
    }

    @Test
    void refusesAnIdUsedTwiceAndNamesTheFirstPlace() {
        assertThat(TestPacks.small().rules("again", TestPacks.ASSIGN).problems())
                .singleElement()
                .asString()
                .contains("编号“example.clue.assign”已用于 jurisdiction/990101-example/rules/");
    }

    @Test
    void refusesADocumentIdThatTwoPacksUse() {
        assertThat(TestPacks.small()
                        .replace(HEAD, "id: example-plan", "id: regulation")
                        .replace(FILE, "example-plan", "regulation")
                        .problems())
                .anyMatch(one -> one.contains("文件编号“regulation”在另一个政策包里已经用过"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "labour_bureau: ex.labour | labour_bureau: ex.gone | 角色“labour_bureau”指向不存在的单位“ex.gone”",
                "{default: ex.labour, | {default: ex.gone, | 角色“territory”指向不存在的单位“ex.gone”",
                "{\"990101001\": ex.street} | {\"990101009\": ex.street} | 指向不存在的地区“990101009”",
                "kind: territory, region: \"990101001\" | kind: territory, region: \"990101009\" | 的 region指向不存在的地区“990101009”",
                "parent: \"990101001\" | parent: \"990101009\" | 的 parent指向不存在的地区",
                "kind: labour_bureau, member: true | kind: labour_bureau, succeeded_by: ex.gone | 的 succeeded_by指向不存在的单位",
                "{type: clue.assigned, attribute: unit} | {type: clue.given, attribute: unit} | 事实“clue.given”不存在",
                "{type: clue.assigned, attribute: unit} | {type: clue.assigned, attribute: units} | 属性“units”不属于事实",
                "handling_unit: | labour_bureau: | 既是 roles 又是 parties"
            })
    void refusesAnOrganisationThatNamesNothing(String from, String to, String message) {
        assertThat(TestPacks.small().replace(BODY, from, to).problems())
                .anyMatch(one -> one.startsWith(BODY) && one.contains(message));
    }

    @Test
    void refusesToStandOnWhatIsNotLoadedOrStandsLower() {
        assertThat(TestPacks.small()
                        .replace(HEAD, "[national]", "[national, province]")
                        .problems())
                .containsExactly(HEAD + ":1  stands_on 里的政策包“province”没有加载");
        assertThat(TestPacks.small()
                        .replace("national/pack.yaml", "prefix: CN", "prefix: CN\nstands_on: [example]")
                        .problems())
                .anyMatch(one -> one.contains("national/pack.yaml:1") && one.contains("级别更低"));
    }

    @Test
    void holdsRolesOfTheNationalPackAgainstEveryJurisdictionThatStandsOnIt() {
        var national = """
                - kind: duty
                  id: national.petition.pass
                  title: 信访转送
                  citation: {document: regulation, clause: 第一条, says: 转送}
                  opens_on: {type: clue.received, where: {channel: petition}}
                  bearer: petition_office
                  due: {count: 15, unit: day, roll: forward}
                  met_by: {type: clue.handed_over}
                """;
        assertThat(TestPacks.small().national(national).problems())
                .singleElement()
                .asString()
                .startsWith("national/rules/rules.yaml:1")
                .contains("“petition_office”")
                .contains("辖区：示例区");
        assertThat(TestPacks.small()
                        .national(national)
                        .replace(BODY, "  territory:", "  petition_office: ex.labour\n  territory:")
                        .problems())
                .isEmpty();
    }

    @Test
    void refusesRoutesGatesAndPapersThatNameNothing() {
        var problems = TestPacks.small().rules("more", """
                        - kind: route
                          id: example.route.one
                          citation: {document: example-plan, clause: 第二条, says: 分办}
                          order: 1
                          when: {colour: red}
                          lead: {register: departments, attribute: field}
                          helpers: [ex.gone]
                          reason: 示例
                        - kind: gate
                          id: example.gate.one
                          citation: {document: nowhere, clause: 第三条, says: 门槛}
                          before: clue.resolve
                          requires: {type: clue.proven}
                          refusal: 先核实
                        - kind: document
                          id: letter
                          title: 提醒函
                          series: 提醒函
                          number: "示提〔{year}〕{n}号"
                          signatory: mayor
                          addressee: handling_unit
                          paragraphs: ["请办理 {clue.number}。"]
                        """).problems();
        assertThat(String.join("\n", problems))
                .contains("“colour”不是线索的属性")
                .contains("名录“departments”没有定义")
                .contains("“ex.gone”")
                .contains("“nowhere”不在 documents 里")
                .contains("事实“clue.proven”不存在")
                .contains("“mayor”");
        assertThat(problems).allMatch(one -> one.contains("rules/more.yaml:"));
    }

    @Test
    void refusesAStoryThatTellsOfNothing() {
        var problems = TestPacks.small().scenarios("""
                        - name: 事实写错
                          facts: [{on: 2024-03-04, type: clue.recieved}]
                          expect_none: [example.clue.assign]
                        - name: 属性写错
                          facts: [{on: 2024-03-04, type: clue.received, with: {chanel: phone}}]
                          expect: {rule: example.clue.gone}
                        - name: 什么也没有预期
                          facts: [{on: 2024-03-04, type: clue.received}]
                        - name: 日子写错
                          facts: [{on: 2024-02-30, type: clue.received}]
                          expect_none: [example.clue.assign]
                        - name: 时刻写错
                          facts: [{at: "2024-02-03T25:00", type: clue.received}]
                          expect_none: [example.clue.assign]
                        - name: 分办属性写错
                          route: {of: {colour: red}, lead: null}
                        """).problems();
        assertThat(String.join("\n", problems))
                .contains("stories.yaml:1  场景“事实写错”里的事实“clue.recieved”不存在")
                .contains("stories.yaml:4  场景“属性写错”里的属性“chanel”")
                .contains("提到的规则“example.clue.gone”不存在")
                .contains("stories.yaml:7  场景“什么也没有预期”没有任何预期")
                .contains("没有“2024-02-30”这一天")
                .contains("没有“2024-02-03T25:00”这一时刻")
                .contains("“colour”不是线索的属性");
        assertThat(problems).hasSize(7);
    }

    @Test
    void knowsTheFactsOfVersionOneWithTheirAttributes() {
        var facts = FactVocabulary.v1();
        assertThat(facts.knows("clue.received", "channel")).isTrue();
        assertThat(facts.knows("clue.received", "reporter_name")).isFalse();
        assertThat(facts.knows("clue.closed")).isTrue();
        assertThat(facts.someKnows("clue", "cause")).isTrue();
        assertThat(facts.someKnows("task", "cause")).isFalse();
        assertThat(facts.listed("clue.accepted")).isEqualTo("officer、unit");
    }

    @Test
    void noFactCarriesWhoReported() {
        var names = FactVocabulary.v1().attributes().values().stream()
                .flatMap(Set::stream)
                .toList();
        assertThat(names)
                .doesNotContainAnyElementsOf(List.of("reporter", "reporter_name", "phone", "id_number", "text"));
    }
}
