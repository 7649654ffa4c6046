package org.huxin.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.engine.policy.Condition.Comparison.AT_LEAST;
import static org.huxin.engine.policy.Condition.Comparison.AT_MOST;
import static org.huxin.engine.policy.Condition.Comparison.LESS_THAN;
import static org.huxin.engine.policy.Condition.Comparison.MORE_THAN;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huxin.engine.calendar.Roll;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.policy.Citation;
import org.huxin.engine.policy.Condition;
import org.huxin.engine.policy.Due;
import org.huxin.engine.policy.FactPattern;
import org.huxin.engine.policy.Parameter;
import org.huxin.engine.policy.Step;
import org.huxin.engine.policy.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTests {

    private static final Citation NOWHERE = new Citation("", "", List.of(), "");

    @Test
    void saysATermWithWhatADayOffDoesToIt() {
        assertThat(Wording.of(new Term(3, Unit.DAY, Roll.NONE))).isEqualTo("3日");
        assertThat(Wording.of(new Term(3, Unit.DAY, Roll.FORWARD))).isEqualTo("3日（遇休息日顺延）");
        assertThat(Wording.of(new Term(1, Unit.MONTH, Roll.BACKWARD))).isEqualTo("1个月（遇休息日提前）");
        assertThat(Wording.of(new Term(5, Unit.WORKING_DAY, Roll.FORWARD))).isEqualTo("5个工作日");
        assertThat(Wording.of(new Term(2, Unit.HOUR, Roll.NONE))).isEqualTo("2小时");
        assertThat(Wording.of((Term) null)).isEqualTo("未设定");
    }

    @Test
    void saysWhenADutyIsDue() {
        var three = new Term(3, Unit.WORKING_DAY, Roll.NONE);
        assertThat(Wording.of((Due) null)).isEqualTo("未定期限，直至办成");
        assertThat(Wording.of(new Due(three, null, null, false))).isEqualTo("3个工作日");
        assertThat(Wording.of(new Due(three, null, "planned_start", true))).isEqualTo("planned_start前3个工作日");
        assertThat(Wording.of(new Due(three, null, "planned_start", false))).isEqualTo("planned_start起3个工作日");
        assertThat(Wording.of(new Due(null, "example.gap", null, false))).isEqualTo("未设定（空缺期限 example.gap）");
    }

    static Stream<Arguments> conditions() {
        var limit = new Parameter("example.limit", "", NOWHERE, "", List.of(), false);
        return Stream.of(
                Arguments.of(new Condition.Present(true), "x 有值"),
                Arguments.of(new Condition.Present(false), "x 无值"),
                Arguments.of(new Condition.In(List.of("a", "b")), "x 为 a、b"),
                Arguments.of(new Condition.NotIn(List.of("a")), "x 不为 a"),
                Arguments.of(new Condition.HasAll(List.of("a", "b")), "x 含全部 a、b"),
                Arguments.of(new Condition.Compared(AT_LEAST, BigDecimal.TEN), "x ≥ 10"),
                Arguments.of(new Condition.Compared(MORE_THAN, new BigDecimal("1E+6")), "x > 1000000"),
                Arguments.of(new Condition.ComparedToParameter(AT_MOST, limit), "x ≤ example.limit"),
                Arguments.of(
                        new Condition.All(List.of(
                                new Condition.Present(true), new Condition.Compared(LESS_THAN, BigDecimal.ONE))),
                        "x 有值 且 < 1"));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void saysEveryCondition(Condition condition, String words) {
        assertThat(Wording.of(Map.of("x", condition))).isEqualTo(words);
    }

    @Test
    void saysFactsInOneOrderWhateverTheOrderOfTheirConditions() {
        var where = Map.<String, Condition>of(
                "b", new Condition.Present(true), "a", new Condition.Present(true), "c", new Condition.Present(false));
        assertThat(Wording.of(List.of(
                        new FactPattern("clue.assigned", where, true),
                        new FactPattern("clue.closed", Map.of(), false))))
                .isEqualTo("clue.assigned（a 有值，b 有值，c 无值）（可提前） 或 clue.closed");
    }

    @Test
    void saysEveryKindOfStep() {
        var closed = List.of(new FactPattern("clue.closed", Map.of(), false));
        var three = new Term(3, Unit.DAY, Roll.NONE);
        assertThat(Wording.of(
                        new Step("a", three, null, List.of(), Step.Action.ISSUE_PAPER, "letter", "x", List.of("y"))))
                .isEqualTo("3日发文书 letter → y");
        assertThat(Wording.of(new Step("a", null, null, closed, Step.Action.NOTIFY, null, "x", List.of("y", "z"))))
                .isEqualTo("逾期即提醒 → y、z，除非 clue.closed");
        assertThat(Wording.of(new Step(
                        "a", null, DayOfWeek.SUNDAY, List.of(), Step.Action.LIST_ITEM, null, "x", List.of("y"))))
                .isEqualTo("每周日列入清单 → y");
        assertThat(Wording.of(new Step("a", three, null, List.of(), Step.Action.REPORT_UP, null, "x", List.of("y"))))
                .isEqualTo("3日上报 → y");
    }

    @Test
    void saysDaysWithOpenEnds() {
        assertThat(Wording.of(Validity.ALWAYS).strip()).isEqualTo("至");
        assertThat(Wording.of(new Validity(LocalDate.of(2024, 1, 1), null))).isEqualTo("2024-01-01 至 ");
    }

    static Stream<Arguments> tests() {
        return Stream.of(
                Arguments.of(new Condition.In(List.of("a")), new Condition.In(List.of("b")), true),
                Arguments.of(new Condition.In(List.of("a", "b")), new Condition.In(List.of("b")), false),
                Arguments.of(new Condition.In(List.of(true)), new Condition.In(List.of("true")), false),
                Arguments.of(new Condition.In(List.of("a")), new Condition.NotIn(List.of("a", "b")), true),
                Arguments.of(new Condition.In(List.of("a", "c")), new Condition.NotIn(List.of("a")), false),
                Arguments.of(new Condition.NotIn(List.of("a")), new Condition.NotIn(List.of("b")), false),
                Arguments.of(new Condition.Present(false), new Condition.In(List.of("a")), true),
                Arguments.of(new Condition.Present(false), new Condition.Present(true), true),
                Arguments.of(new Condition.Present(false), new Condition.Present(false), false),
                Arguments.of(over(AT_LEAST, 30), over(LESS_THAN, 30), true),
                Arguments.of(over(AT_LEAST, 30), over(AT_MOST, 30), false),
                Arguments.of(over(MORE_THAN, 30), over(AT_MOST, 30), true),
                Arguments.of(over(AT_LEAST, 30), over(AT_LEAST, 50), false),
                Arguments.of(over(AT_LEAST, 50), over(LESS_THAN, 30), true),
                Arguments.of(
                        new Condition.All(List.of(over(AT_LEAST, 10), over(LESS_THAN, 20))), over(AT_LEAST, 20), true),
                Arguments.of(new Condition.HasAll(List.of("a")), new Condition.In(List.of("b")), false));
    }

    private static Condition over(Condition.Comparison comparison, int limit) {
        return new Condition.Compared(comparison, BigDecimal.valueOf(limit));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void tellsTestsThatNoValueCanPassBoth(Condition one, Condition other, boolean disjoint) {
        assertThat(Disjoint.are(one, other)).isEqualTo(disjoint);
        assertThat(Disjoint.are(other, one)).isEqualTo(disjoint);
    }
}
