package org.huxin.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huxin.engine.duty.RuleBuilder.aRule;
import static org.huxin.engine.duty.RuleBuilder.on;
import static org.huxin.engine.duty.RuleBuilder.where;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huxin.engine.duty.Fact;
import org.huxin.engine.duty.Story;
import org.junit.jupiter.api.Test;

/** What a pack may say, and what it may not. */
class VocabularyTests {

    private static final Citation CITATION = new Citation("zhongzhan-opinion", "四(一)", List.of("ZZ-077"), "一日内交办");
    private static final Cycle WEEKLY = new Cycle(1, Cycle.Period.WEEK, null, false, null, null, null, List.of());

    @Test
    void aPatternMeansFactsOfItsTypeWhoseAttributesAllPass() {
        var pattern = new FactPattern(
                "clue.received",
                Map.of("channel", new Condition.In(List.of("phone")), "field", new Condition.Present(true)),
                false);

        assertThat(pattern.matches(fact("clue.received", Map.of("channel", "phone", "field", "housing"))))
                .isTrue();
        assertThat(pattern.matches(fact("clue.received", Map.of("channel", "phone"))))
                .isFalse();
        assertThat(pattern.matches(fact("clue.received", Map.of("field", "housing"))))
                .isFalse();
        assertThat(pattern.matches(fact("clue.assigned", Map.of("channel", "phone", "field", "housing"))))
                .isFalse();
    }

    @Test
    void ofSeveralPatternsOneSuffices() {
        var patterns = List.of(on("clue.terminated"), where("clue.visited", "result", "stable"));

        assertThat(FactPattern.any(patterns, fact("clue.visited", Map.of("result", "stable"))))
                .isTrue();
        assertThat(FactPattern.any(patterns, fact("clue.visited", Map.of("result", "relapsed"))))
                .isFalse();
        assertThat(FactPattern.any(List.of(), fact("clue.visited", Map.of()))).isFalse();
    }

    @Test
    void aDutyNeedsSomebodyWhoOwesIt() {
        assertThatThrownBy(() -> aRule().borneBy().build()).hasMessageContaining("没有写明由谁承担");
    }

    @Test
    void aDutyIsDoneAtLeastOnce() {
        assertThatThrownBy(() -> aRule().times(0).build()).hasMessageContaining("次数至少为 1");
    }

    @Test
    void aRoundIsNeitherPausedNorExtended() {
        assertThatThrownBy(() -> aRule().every(WEEKLY).pausable().build()).hasMessageContaining("不能延期或中止");
        assertThatThrownBy(() -> aRule().every(WEEKLY).extendable().build()).hasMessageContaining("不能延期或中止");
    }

    @Test
    void aCycleLastsAtLeastOnePeriod() {
        assertThatThrownBy(() -> new Cycle(0, Cycle.Period.MONTH, null, false, null, null, null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRegisterFindsItsWords() {
        var channels = new Register(
                "channels", "渠道", CITATION, List.of(new Register.Entry("phone", "电话", Map.of("number", "12345"))));

        assertThat(channels.entry("phone")).map(Register.Entry::label).contains("电话");
        assertThat(channels.entry("fax")).isEmpty();
    }

    @Test
    void anOrganisationFindsItsUnits() {
        assertThat(Story.DISTRICT.unit("ex.labour"))
                .map(Organisation.Unit::name)
                .contains("示例单位");
        assertThat(Story.DISTRICT.unit("ex.nobody")).isEmpty();
    }

    @Test
    void whatARuleSaysCannotBeChangedAfterwards() {
        var rows = new ArrayList<>(List.of("ZZ-077"));
        var citation = new Citation("d", "一", rows, "");
        rows.add("ZZ-078");

        assertThat(citation.rows()).containsExactly("ZZ-077");
        assertThatThrownBy(() -> aRule().build().opensOn().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static Fact fact(String type, Map<String, Object> attributes) {
        return new Fact("f1", type, "clue:1", LocalDateTime.of(2026, 3, 4, 9, 0), attributes);
    }
}
