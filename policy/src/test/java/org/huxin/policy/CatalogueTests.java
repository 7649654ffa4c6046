package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule index: any word that somebody has in hand leads to the rule, its place and what proves it. */
class CatalogueTests {

    private static RuleCatalogue catalogue() {
        return TestPacks.small()
                .rules("gates", """
                        - kind: gate
                          id: example.gate.proof
                          citation: {document: example-plan, clause: 第七条, rows: [ZZ-095], says: 解决须有凭证}
                          before: clue.close
                          requires: {type: clue.resolved, having: [proof]}
                          refusal: 没有凭证，不能办结
                        - kind: route
                          id: example.route.any
                          citation: {document: example-plan, clause: 第八条, says: 统一交办}
                          order: 1
                          lead: labour_bureau
                          reason: 统一由人社局办
                        """)
                .with("jurisdiction/990101-example/clauses.yaml", """
                        - {document: example-plan, clause: 第一条, topic: clue-intake, says: 一日交办, answered_by: [example.clue.assign]}
                        - {document: example-plan, clause: 第七条, topic: case-handling, says: 凭证, answered_by: [example.gate.proof]}
                        - {document: example-plan, clause: 第八条, topic: case-handling, says: 交办, answered_by: [example.route.any]}
                        - {document: example-plan, clause: 附件, topic: organisation, rows: [ZZ-109], says: 九个行业主管部门, answered_by: [ex.housing]}
                        """)
                .scenarios("""
                        - name: 没有责任人不算交办
                          rows: [ZZ-079]
                          facts: [{on: 2024-03-04, type: clue.received}]
                          expect: {rule: example.clue.assign}
                        - name: 没有凭证不能办结
                          rows: [ZZ-095]
                          gate: {before: clue.close, refused: true, rule: example.gate.proof}
                        - name: 都由人社局办
                          route: {of: {channel: phone}, lead: ex.labour, rule: example.route.any}
                        - name: 草案之前没有义务
                          facts: [{on: 2023-03-04, type: clue.received}]
                          expect_none: [example.clue.assign]
                        """)
                .load()
                .catalogue();
    }

    private static List<String> found(String words) {
        return catalogue().search(words).stream()
                .map(entry -> entry.source().id())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ZZ-077", "zz-077", "example.clue.assign", "clue.assign", "一日内", "交办到人", "duty 交办", " DUTY "})
    void findsARuleByRowIdTitleOrKind(String words) {
        assertThat(found(words)).containsExactly("example.clue.assign");
    }

    @Test
    void findsARuleByTheRowOfAStoryThatProvesIt() {
        assertThat(found("ZZ-079")).containsExactly("example.clue.assign");
    }

    @Test
    void findsAClauseThatABodyAnswersThoughNoRuleDoes() {
        assertThat(found("ZZ-109")).containsExactly("附件");
        assertThat(catalogue().search("ZZ-109").getFirst().source().kind()).isEqualTo("clause");
    }

    @Test
    void findsEverythingThatAClauseGave() {
        assertThat(found("第七条")).containsExactly("example.gate.proof", "第七条");
    }

    @Test
    void asksForAllWordsAndFindsNothingForAWordThatIsNotThere() {
        assertThat(found("duty 凭证")).isEmpty();
        assertThat(found("绝无此词")).isEmpty();
        assertThat(found("凭证 gate")).containsExactly("example.gate.proof");
    }

    @Test
    void namesTheStoriesOfEachRule() {
        assertThat(catalogue().search("example.clue.assign").getFirst().scenarios())
                .extracting(Scenario::name)
                .containsExactly("没有责任人不算交办", "草案之前没有义务");
        assertThat(catalogue().search("example.gate.proof").getFirst().scenarios())
                .extracting(Scenario::name)
                .containsExactly("没有凭证不能办结");
        assertThat(catalogue().search("example.route.any").getFirst().scenarios())
                .extracting(Scenario::name)
                .containsExactly("都由人社局办");
    }

    @Test
    void listsRulesByFileAndLineAndClausesAfterThem() {
        assertThat(catalogue().all())
                .extracting(entry -> entry.source().kind())
                .containsExactly("duty", "gate", "route", "clause", "clause", "clause", "clause");
        assertThat(catalogue().all().get(1).source().place())
                .isEqualTo("jurisdiction/990101-example/rules/gates.yaml:1");
        assertThat(catalogue().all().get(2).source().place())
                .isEqualTo("jurisdiction/990101-example/rules/gates.yaml:7");
    }

    @Test
    void givesOneRuleOfAPackByItsId() {
        var entry = catalogue().find("example", "example.gate.proof");
        assertThat(entry).isNotNull();
        assertThat(entry.source().title()).isEqualTo("没有凭证，不能办结");
        assertThat(catalogue().find("national", "example.gate.proof")).isNull();
    }

    @Test
    void listsClausesThatNothingAnswers() {
        var library = TestPacks.small()
                .with("jurisdiction/990101-example/clauses.yaml", """
                        - {document: example-plan, clause: 第一条, topic: clue-intake, says: 一日交办, answered_by: [example.clue.assign]}
                        - {document: example-plan, clause: 第二条, topic: clue-intake, says: 无人回答}
                        - {document: example-plan, clause: 第三条, topic: organisation, says: 另有去处, elsewhere: real-name}
                        - {document: example-plan, clause: 第四条, topic: publicity-training, says: 别的题目}
                        """)
                .load();
        assertThat(ClauseCoverage.unanswered(library, List.of("clue-intake", "organisation")))
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.pack()).isEqualTo("example");
                    assertThat(open.clause().number()).isEqualTo("第二条");
                    assertThat(open.place()).isEqualTo("jurisdiction/990101-example/clauses.yaml:2");
                });
        assertThat(ClauseCoverage.unanswered(library, List.of("publicity-training")))
                .hasSize(1);
        assertThat(ClauseCoverage.unanswered(library, List.of())).isEmpty();
    }
}
