package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A story of warnings must fail when they come out otherwise than it tells. */
class WarningStoryTests {

    private static final String RULES = """
            - kind: register
              id: warning_grades
              title: 等级
              citation: {document: example-plan, clause: 第一条, says: 等级}
              entries: [{code: red, label: 红}]
            - kind: register
              id: exemption_kinds
              title: 豁免
              citation: {document: example-plan, clause: 第一条, says: 豁免}
              entries: [{code: new_hire, label: 新进场}]
            - kind: warning
              id: example.warning.owed
              title: 没有发清
              citation: {document: example-plan, clause: 第一条, says: 预警}
              signal: owed_people
              unit: people
              compare: at_least
              grades: [{grade: red, limit: 2}]
              looks_back: 6
              exemptions: [{kind: new_hire, at_most: {count: 30, unit: day, roll: none}}]
            """;

    private static final String MARCH = """
            - name: 示例
              warning:
                day: 2024-04-16
                project: {months: [{month: 2024-03, workers: [{count: 2, worked: 20, due: 5000, pay_by: 2024-04-15}]}]}
            """;

    private static TestPacks packs(String rest) {
        return TestPacks.small().rules("warnings", RULES).scenarios(MARCH + rest.indent(4));
    }

    private static List<String> differences(String rest) {
        var library = packs(rest).load();
        return ScenarioRun.differences(library.scenarios().getFirst(), library);
    }

    @Test
    void holdsWhenEverythingIsAsTold() {
        assertThat(differences("expect: [{rule: example.warning.owed, grade: red, state: standing, measure: 2人}]"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expect: [{rule: example.warning.owed, grade: yellow}] | example.warning.owed：等级应为 yellow，实为 red",
                "expect: [{rule: example.warning.owed, state: cleared}] | example.warning.owed：状态应为 cleared，实为 standing",
                "expect: [{rule: example.warning.owed, measure: 3人}] | example.warning.owed：量值应为 3人，实为 2人",
                "expect_none: [example.warning.owed] | example.warning.owed：不应预警"
            })
    void saysWhereItCameOutOtherwise(String told, String difference) {
        assertThat(differences(told)).containsExactly(difference);
    }

    @Test
    void anExcusedWorkerIsLeftOutAndThenNothingIsFound() {
        assertThat(differences("""
                exemptions: [{kind: new_hire, worker: 1, from: 2024-04-01, until: 2024-04-16}]
                expect: [{rule: example.warning.owed}]
                """)).containsExactly("example.warning.owed：应有一条预警，实有 0 条");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expect_none: [example.warning.gone] | 场景“示例”提到的规则“example.warning.gone”不存在",
                "expect_none: [] | 场景“示例”没有任何预期，什么也证明不了",
                "employer: {months: [{month: 2024-03}]} | ",
                "exemptions: [{kind: new_hire, from: 2024-04-02, until: 2024-04-01}] | 豁免到期日 2024-04-01 早于起始日 2024-04-02"
            })
    void aStoryThatProvesNothingIsRefused(String told, String message) {
        assertThat(packs(told).problems()).anyMatch(one -> message == null || one.contains(message));
    }

    @Test
    void theCatalogueNamesTheStoriesOfAWarning() {
        var library = packs("expect_none: [example.warning.owed]").load();
        assertThat(library.catalogue().search("example.warning.owed").getFirst().scenarios())
                .extracting(Scenario::name)
                .containsExactly("示例");
    }
}
