package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A story must fail when the rules come out otherwise than it tells; one that cannot fail proves nothing. */
class StoryTests {

    private static final String MONDAY = """
            - name: 示例
              facts:
                - {on: 2024-03-04, type: clue.received, with: {channel: phone, region: "990101001"}}
                - {on: 2024-03-08, type: clue.assigned, with: {unit: ex.housing, officer: 测试员甲}}
              close_of: 2024-03-18
            """;

    private static List<String> differences(String expectations) {
        return differences(TestPacks.small(), expectations);
    }

    private static List<String> differences(TestPacks packs, String expectations) {
        var library = packs.scenarios(MONDAY + expectations.indent(2)).load();
        return library.scenarios().stream()
                .flatMap(scenario -> ScenarioRun.differences(scenario, library).stream())
                .toList();
    }

    @Test
    void holdsWhenEverythingIsAsTold() {
        assertThat(differences("""
                expect:
                  rule: example.clue.assign
                  subject: "clue:1"
                  due: 2024-03-05
                  status: met_late
                  escalations: [notice, weekly]
                  bearer: ex.labour
                  provisional: false
                  occurrences: [2024-03-08, 2024-03-15]
                  to: {weekly: ex.labour}
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "due: 2024-03-06 | 到期日应为 2024-03-06，实为 2024-03-05",
                "due: null | 到期日应为 none，实为 2024-03-05",
                "status: met | 状态应为 met，实为 met_late",
                "escalations: [notice] | 升级应为 [notice]，实为 [notice, weekly]",
                "escalations: [] | 升级应为 []，实为",
                "bearer: ex.housing | 责任单位应为 ex.housing，实为 ex.labour",
                "provisional: true | provisional 应为 true",
                "occurrences: [2024-03-08] | 各次日期应为",
                "to: {weekly: ex.housing} | weekly 应发给 ex.housing，实为 [ex.labour]",
                "to: {other: ex.housing} | other 应发给 ex.housing，实为 []",
                "subject: \"clue:2\" | 没有产生这项义务"
            })
    void tellsEachThingThatComesOutOtherwise(String told, String difference) {
        assertThat(differences("expect: {rule: example.clue.assign, " + told + "}"))
                .singleElement()
                .asString()
                .startsWith("example.clue.assign：")
                .contains(difference);
    }

    @Test
    void tellsADutyThatShouldNotBeThereAndOneThatIsTooMany() {
        assertThat(differences("expect_none: [example.clue.assign]")).containsExactly("example.clue.assign：不应产生这项义务");
        assertThat(differences("""
                expect:
                  - {rule: example.clue.assign, status: met_late}
                  - {rule: example.clue.assign, status: met_late}
                """)).containsExactly("example.clue.assign：同一义务写了多次预期，实际没有那么多");
    }

    @Test
    void findsTheRightOneAmongSeveralDutiesOfARule() {
        var packs = TestPacks.small().scenarios("""
                        - name: 两条线索
                          facts:
                            - {on: 2024-03-04, type: clue.received, subject: "clue:1"}
                            - {on: 2024-03-05, type: clue.received, subject: "clue:2"}
                            - {at: "2024-03-05T10:00", type: clue.assigned, subject: "clue:2", with: {officer: 测试员甲}}
                          expect:
                            - {rule: example.clue.assign, status: met}
                            - {rule: example.clue.assign, status: overdue}
                        """);
        var library = packs.load();
        assertThat(library.scenarios())
                .singleElement()
                .satisfies(scenario ->
                        assertThat(ScenarioRun.differences(scenario, library)).isEmpty());
    }

    @Test
    void judgesRoutes() {
        var packs = TestPacks.small().rules("routes", ROUTES);
        assertThat(differences(packs, """
                route:
                  - {of: {field: construction}, lead: ex.housing, helpers: [ex.labour], copies: [], rule: example.route.field}
                  - {of: {channel: phone, region: "990101001"}, lead: ex.street}
                  - {of: {channel: phone}, lead: null}
                """)).isEmpty();
        assertThat(differences(packs, """
                route: {of: {field: construction}, lead: ex.labour, helpers: [], copies: [ex.street], rule: example.route.place}
                """))
                .hasSize(4)
                .anyMatch(one -> one.endsWith("主办应为 ex.labour，实为 ex.housing"))
                .anyMatch(one -> one.endsWith("协办应为 []，实为 [ex.labour]"))
                .anyMatch(one -> one.endsWith("抄送应为 [ex.street]，实为 []"))
                .anyMatch(one -> one.endsWith("依据应为 example.route.place，实为 example.route.field"));
    }

    @Test
    void judgesGates() {
        var packs = TestPacks.small().rules("gates", """
                - kind: gate
                  id: example.gate.proof
                  citation: {document: example-plan, clause: 第七条, says: 解决须有凭证}
                  before: clue.close
                  requires: {type: clue.resolved, having: [proof]}
                  refusal: 没有凭证，不能办结
                """);
        assertThat(differences(packs, "gate: {before: clue.close, refused: true, rule: example.gate.proof}"))
                .isEmpty();
        assertThat(differences(packs, "gate: {before: clue.open, refused: false}"))
                .isEmpty();
        assertThat(differences(packs, "gate: {before: clue.close, refused: false}"))
                .containsExactly("clue.close：应放行，实际被拒绝 [example.gate.proof]");
        // before the document is in force the gate does not stand
        assertThat(differences(packs, "gate: {before: clue.close, refused: true, on: 2023-12-31}"))
                .containsExactly("clue.close：应拒绝，实际放行");
    }

    @Test
    void runsUnderTheSettingsItSupposesAndLeavesOthersAlone() {
        var packs = TestPacks.small()
                .replace(
                        "jurisdiction/990101-example/rules/clue.yaml",
                        "{count: 1, unit: day, roll: none}",
                        "{gap: example.gap.soon}")
                .rules("gaps", """
                        - kind: gap
                          id: example.gap.soon
                          citation: {document: example-plan, clause: 第一条, says: 及时}
                          word: 及时
                          asks: 几个工作日
                          unit: working_day
                          value: null
                        """);
        assertThat(
                        differences(
                                packs,
                                "settings: {example.gap.soon: 4}\nexpect: {rule: example.clue.assign, due: 2024-03-08, status: met}"))
                .isEmpty();
        assertThat(differences(packs, "expect: {rule: example.clue.assign, due: null, status: met}"))
                .isEmpty();
    }

    @Test
    void countsTheRoundsOfACycleAndTermsInHours() {
        var packs = TestPacks.small().rules("cycles", """
                - kind: cycle
                  id: example.dispatch.week
                  title: 每周五调度
                  citation: {document: example-plan, clause: 第八条, says: 每周五}
                  opens_on: {type: jurisdiction.started}
                  bearer: labour_bureau
                  every: {count: 1, unit: week, on: friday}
                  met_by: {type: dispatch.sheet_made, where: {kind: week}}
                - kind: duty
                  id: example.clue.call
                  title: 二小时内联系
                  citation: {document: example-plan, clause: 第九条, says: 二小时内联系}
                  opens_on: {type: clue.received}
                  bearer: labour_bureau
                  due: {count: 2, unit: hour}
                  met_by: {type: clue.fed_back}
                """).scenarios("""
                        - name: 三周
                          facts:
                            - {on: 2024-03-04, type: jurisdiction.started}
                            - {at: "2024-03-04T09:30", type: clue.received}
                          close_of: 2024-03-20
                          expect:
                            - {rule: example.dispatch.week, occurrences: [2024-03-08, 2024-03-15, 2024-03-22]}
                            - {rule: example.clue.call, due: "2024-03-04T11:30", status: overdue}
                        - name: 少说一周
                          facts: [{on: 2024-03-04, type: jurisdiction.started}]
                          close_of: 2024-03-20
                          expect: {rule: example.dispatch.week, occurrences: [2024-03-08]}
                        """);
        var library = packs.load();
        assertThat(ScenarioRun.differences(library.scenarios().getFirst(), library))
                .isEmpty();
        assertThat(ScenarioRun.differences(library.scenarios().getLast(), library))
                .singleElement()
                .asString()
                .contains("各轮到期日应为 [2024-03-08]，实为 [2024-03-08, 2024-03-15, 2024-03-22]");
    }

    private static final String ROUTES = """
            - kind: register
              id: departments
              title: 行业主管部门
              citation: {document: example-plan, clause: 第三条, says: 行业主管}
              entries:
                - {code: construction, label: 房建, unit: ex.housing}
                - {code: other, label: 其他}
            - kind: route
              id: example.route.field
              citation: {document: example-plan, clause: 第三条, says: 按行业分}
              order: 10
              when: {field: {present: true}}
              lead: {register: departments, attribute: field}
              helpers: [labour_bureau, ex.housing]
              reason: 按行业
            - kind: route
              id: example.route.place
              citation: {document: example-plan, clause: 第三条, says: 按属地分}
              order: 20
              lead: {region_unit: true}
              reason: 按属地
            """;
}
