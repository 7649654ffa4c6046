package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.huxin.engine.policy.Validity;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;

/** Whose word holds where several documents speak to one matter. */
class PrecedenceTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final String CLUE = "jurisdiction/990101-example/rules/clue.yaml";

    /** The nation asks for the same thing within three days. */
    private static final String NATIONAL_ASSIGN = """
            - kind: duty
              id: national.clue.assign
              title: 三日内交办
              citation: {document: regulation, clause: 第一条, says: 三日内交办}
              opens_on: {type: clue.received}
              bearer: labour_bureau
              due: {count: 3, unit: day, roll: none}
              met_by: {type: clue.assigned}
            """;

    private static String override(String replaces, String by, String how) {
        return """
                - kind: override
                  replaces: %s
                  by: %s
                  how: %s
                  citation: {document: example-plan, clause: 第九条, says: 本意见的期限优先}
                """.formatted(replaces, by, how);
    }

    /** A second document of the same district, loaded beside the first. */
    private static TestPacks withSecondDistrictDocument(TestPacks packs) {
        return packs.with(
                        "jurisdiction/990101-second/pack.yaml",
                        TestPacks.head("second", "second-plan").replace("years: 5", "to: 2030-12-31"))
                .with("jurisdiction/990101-second/rules/rules.yaml", """
                        - kind: duty
                          id: second.clue.assign
                          title: 四日内交办
                          citation: {document: second-plan, clause: 第三条, says: 四日内交办}
                          opens_on: {type: clue.received}
                          bearer: labour_bureau
                          due: {count: 4, unit: day, roll: none}
                          met_by: {type: clue.assigned}
                        - kind: parameter
                          id: example.push.limit
                          title: 项目推送期限
                          citation: {document: second-plan, clause: 第四条, says: 十个工作日内推送}
                          unit: 个工作日
                          values: [{value: 10}]
                        """);
    }

    private static TestPacks withPushLimit(TestPacks packs) {
        return packs.rules("push", """
                - kind: parameter
                  id: example.push.limit
                  title: 项目推送期限
                  citation: {document: example-plan, clause: 第八条, rows: [ZZ-111], says: 五个工作日内推送}
                  unit: 个工作日
                  values: [{value: 5}]
                """);
    }

    @Test
    void refusesAContradictionOfTwoLayersThatNobodyDeclared() {
        assertThat(TestPacks.small().national(NATIONAL_ASSIGN).problems())
                .containsExactly(CLUE + ":1  “example.clue.assign”与“national.clue.assign”"
                        + "（national/rules/rules.yaml:1）对同一事项规定了不同期限，须用 override 声明谁优先");
    }

    @Test
    void seesOneMatterWhereOneRuleTakesMoreEvidenceThanTheOther() {
        assertThat(TestPacks.small()
                        .national(NATIONAL_ASSIGN.replace(
                                "{type: clue.assigned}", "[{type: clue.assigned}, {type: clue.refused}]"))
                        .problems())
                .hasSize(1);
        assertThat(TestPacks.small()
                        .replace(
                                CLUE,
                                "{type: clue.received}",
                                "{type: clue.received, where: {channel: {in: [phone, platform]}}}")
                        .national(NATIONAL_ASSIGN.replace("clue.received}", "clue.received, where: {channel: phone}}"))
                        .problems())
                .hasSize(1);
    }

    @Test
    void doesNotTakeTwoMattersForOne() {
        assertThat(TestPacks.small()
                        .national(NATIONAL_ASSIGN.replace("clue.received}", "clue.reopened}"))
                        .problems())
                .isEmpty();
        assertThat(TestPacks.small()
                        .national(NATIONAL_ASSIGN.replace("clue.assigned}", "clue.accepted}"))
                        .problems())
                .isEmpty();
        assertThat(TestPacks.small()
                        .replace(
                                CLUE,
                                "met_by: {type: clue.assigned, having: [officer]}",
                                "met_by: [{type: clue.assigned}, {type: clue.accepted}]")
                        .national(NATIONAL_ASSIGN.replace(
                                "{type: clue.assigned}", "[{type: clue.accepted}, {type: clue.refused}]"))
                        .problems())
                .isEmpty();
        assertThat(TestPacks.small()
                        .national(NATIONAL_ASSIGN.replace("count: 3", "count: 1"))
                        .problems())
                .isEmpty();
        assertThat(TestPacks.small()
                        .replace(CLUE, "{type: clue.received}", "{type: clue.received, where: {channel: phone}}")
                        .national(
                                NATIONAL_ASSIGN.replace("clue.received}", "clue.received, where: {channel: petition}}"))
                        .problems())
                .isEmpty();
        assertThat(TestPacks.small()
                        .national(NATIONAL_ASSIGN.replace("title:", "valid: {to: 2023-12-31}\n  title:"))
                        .problems())
                .isEmpty();
    }

    @Test
    void letsALocalRuleTightenANationalOneWhileItIsInForce() {
        var stack = TestPacks.small()
                .national(NATIONAL_ASSIGN)
                .rules("overrides", override("national.clue.assign", "example.clue.assign", "tightens"))
                .load()
                .stack(TestPacks.PLACE);
        assertThat(stack.duty("example.clue.assign", DAY)).isPresent();
        assertThat(stack.duty("national.clue.assign", DAY)).isEmpty();
        // before the local document began and after its five years the national rule is what holds
        assertThat(stack.duty("national.clue.assign", LocalDate.of(2023, 12, 31)))
                .isPresent();
        assertThat(stack.duty("national.clue.assign", LocalDate.of(2029, 1, 1))).isPresent();
        assertThat(stack.superseded())
                .containsExactly(new Superseded(
                        "national.clue.assign",
                        "regulation",
                        "example.clue.assign",
                        "example-plan",
                        "tightens",
                        new Validity(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 12, 31))));
    }

    @Test
    void leavesTheNationalRuleInPlaceForThoseWhoDeclareNothing() {
        var library = TestPacks.small()
                .national(NATIONAL_ASSIGN)
                .rules("overrides", override("national.clue.assign", "example.clue.assign", "replaces"))
                .load();
        assertThat(library.stack("national").duty("national.clue.assign", DAY)).isPresent();
    }

    @Test
    void refusesToCallALongerTermATightening() {
        assertThat(TestPacks.small()
                        .national(NATIONAL_ASSIGN)
                        .replace(CLUE, "count: 1, unit: day", "count: 7, unit: day")
                        .rules("overrides", override("national.clue.assign", "example.clue.assign", "tightens"))
                        .problems())
                .singleElement()
                .asString()
                .contains("声明为收紧（tightens），期限却更长");
    }

    @Test
    void refusesAnOverrideOfOrByARuleThatIsNotThere() {
        assertThat(TestPacks.small()
                        .rules("overrides", override("national.clue.gone", "example.clue.gone", "replaces"))
                        .problems())
                .hasSize(2)
                .anyMatch(one -> one.contains("by“example.clue.gone”"))
                .anyMatch(one -> one.contains("replaces“national.clue.gone”"));
    }

    @Test
    void refusesTwoDocumentsOfOneLevelThatContradictWhenNeitherPrevails() {
        var problems =
                withSecondDistrictDocument(withPushLimit(TestPacks.small())).problems();
        assertThat(problems)
                .anyMatch(one -> one.contains("“second.clue.assign”与“example.clue.assign”"))
                .anyMatch(one -> one.contains("数值“example.push.limit”与") && one.contains("同名"));
    }

    @Test
    @Requirement("ZZ-111")
    void theDocumentThatPrevailsGivesTheValueInForceAndIsNamed() {
        for (var by : new String[] {"example-plan", "example"}) {
            var stack = withSecondDistrictDocument(withPushLimit(TestPacks.small()))
                    .rules("overrides", override("same_level", by, "prevails"))
                    .load()
                    .stack(TestPacks.PLACE);
            var limit = stack.value("example.push.limit", DAY).orElseThrow();
            assertThat(limit.number()).isEqualByComparingTo("5");
            assertThat(limit.document()).isEqualTo("example-plan");
            assertThat(stack.document(limit.document()).orElseThrow().title()).isEqualTo("示例意见");
            assertThat(stack.duty("second.clue.assign", DAY)).isEmpty();
            assertThat(stack.duty("example.clue.assign", DAY)
                            .orElseThrow()
                            .citation()
                            .document())
                    .isEqualTo("example-plan");
            assertThat(stack.superseded())
                    .extracting(Superseded::rule, Superseded::byDocument, Superseded::how)
                    .containsExactly(tuple("second.clue.assign", "example-plan", "prevails"));
            assertThat(stack.own().id()).isEqualTo("example");
        }
    }

    @Test
    @Requirement({"ZZ-111", "ZZ-112"})
    void theOtherDocumentIsHeardAgainOnceThePrevailingOneHasLapsed() {
        var stack = withSecondDistrictDocument(withPushLimit(TestPacks.small()))
                .rules("overrides", override("same_level", "example-plan", "prevails"))
                .load()
                .stack(TestPacks.PLACE);
        var later = LocalDate.of(2029, 1, 1);
        assertThat(stack.value("example.push.limit", later).orElseThrow().document())
                .isEqualTo("second-plan");
        assertThat(stack.value("example.push.limit", later).orElseThrow().number())
                .isEqualByComparingTo("10");
        assertThat(stack.duty("example.clue.assign", later)).isEmpty();
        assertThat(stack.duty("second.clue.assign", later)).isPresent();
    }

    @Test
    void aDocumentThatPrevailsOverItsLevelDoesNotStandAboveTheNation() {
        assertThat(TestPacks.small()
                        .national(NATIONAL_ASSIGN)
                        .rules("overrides", override("same_level", "example-plan", "prevails"))
                        .problems())
                .anyMatch(one -> one.contains("“national.clue.assign”") && one.contains("须用 override"));
    }

    @Test
    void ofPapersAndListsTheNearestIsTaken() {
        var register = """
                - kind: register
                  id: channels
                  title: %s
                  citation: {document: %s, clause: 第五条, says: 渠道}
                  entries: [{code: phone, label: %s}]
                """;
        var stack = TestPacks.small()
                .national(register.formatted("全国渠道", "regulation", "电话"))
                .rules("lists", register.formatted("本区渠道", "example-plan", "热线"))
                .load()
                .stack(TestPacks.PLACE);
        assertThat(stack.register("channels").orElseThrow().title()).isEqualTo("本区渠道");
        assertThat(stack.register("channels")
                        .orElseThrow()
                        .entry("phone")
                        .orElseThrow()
                        .label())
                .isEqualTo("热线");
        assertThat(stack.registers()).hasSize(1);
        assertThat(stack.register("unknown")).isEmpty();
    }
}
