package org.huxin.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huxin.engine.policy.Condition.All;
import org.huxin.engine.policy.Condition.Compared;
import org.huxin.engine.policy.Condition.ComparedToParameter;
import org.huxin.engine.policy.Condition.Comparison;
import org.huxin.engine.policy.Condition.HasAll;
import org.huxin.engine.policy.Condition.In;
import org.huxin.engine.policy.Condition.NotIn;
import org.huxin.engine.policy.Condition.Present;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    /** 民法典 art. 1259: 以上、以下 include the number, 超过、不满 do not. */
    @ParameterizedTest
    @CsvSource({
        "AT_LEAST,  29, false", "AT_LEAST,  30, true", "AT_LEAST,  31, true",
        "MORE_THAN, 29, false", "MORE_THAN, 30, false", "MORE_THAN, 31, true",
        "AT_MOST,   29, true", "AT_MOST,   30, true", "AT_MOST,   31, false",
        "LESS_THAN, 29, true", "LESS_THAN, 30, false", "LESS_THAN, 31, false",
    })
    void includesTheLimitWhereTheLawDoes(Comparison comparison, long value, boolean holds) {
        assertThat(holds(new Compared(comparison, BigDecimal.valueOf(30)), value))
                .isEqualTo(holds);
    }

    @Test
    void comparesExactlyHoweverTheNumberIsWritten() {
        var million = new Compared(Comparison.AT_LEAST, new BigDecimal("100000000"));

        assertThat(holds(million, 100_000_000L)).isTrue();
        assertThat(holds(million, 99_999_999L)).isFalse();
        assertThat(holds(million, "100000000.00")).isTrue();
        assertThat(holds(million, 100_000_000)).isTrue();
    }

    @Test
    void comparesTheLengthOfAList() {
        var two = new Compared(Comparison.AT_LEAST, BigDecimal.TWO);

        assertThat(holds(two, List.of("a", "b"))).isTrue();
        assertThat(holds(two, List.of("a"))).isFalse();
    }

    @Test
    void passesNoComparisonOnWhatIsNoNumberOrNotThere() {
        var atMost = new Compared(Comparison.AT_MOST, BigDecimal.TEN);

        assertThat(holds(atMost, null)).isFalse();
        assertThat(holds(atMost, "若干")).isFalse();
        assertThat(holds(atMost, true)).isFalse();
    }

    @Test
    void readsADatedLimitAsOfTheFact() {
        var limit = parameter(dated("2020-01-01", "2025-12-31", "50"), dated("2026-01-01", null, "30"));
        var condition = new ComparedToParameter(Comparison.AT_LEAST, limit);

        assertThat(condition.holds(30L, LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(condition.holds(30L, LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(condition.holds(null, DAY)).isFalse();
    }

    @Test
    void passesNothingWhileTheLimitIsUnset() {
        var condition = new ComparedToParameter(Comparison.AT_LEAST, parameter());

        assertThat(condition.holds(Long.MAX_VALUE, DAY)).isFalse();
    }

    @Test
    void letsTheLastListedValueOfAParameterWin() {
        var limit = parameter(dated("2020-01-01", null, "50"), dated("2026-01-01", null, "30"));

        assertThat(limit.on(DAY)).isEqualByComparingTo("30");
        assertThat(limit.on(LocalDate.of(2019, 12, 31))).isNull();
    }

    @Test
    void knowsWhatIsPresent() {
        assertThat(holds(new Present(true), "王某")).isTrue();
        assertThat(holds(new Present(true), false)).as("a no is an answer").isTrue();
        assertThat(holds(new Present(true), " ")).isFalse();
        assertThat(holds(new Present(true), List.of())).isFalse();
        assertThat(holds(new Present(true), null)).isFalse();
        assertThat(holds(new Present(false), null)).isTrue();
        assertThat(holds(new Present(false), "")).isTrue();
        assertThat(holds(new Present(false), 0L)).isFalse();
    }

    @Test
    void looksForAValueOrForOneOfAListsItems() {
        var phoneOrGrid = new In(List.of("phone", "grid"));

        assertThat(holds(phoneOrGrid, "grid")).isTrue();
        assertThat(holds(phoneOrGrid, "village")).isFalse();
        assertThat(holds(phoneOrGrid, List.of("village", "phone"))).isTrue();
        assertThat(holds(phoneOrGrid, List.of())).isFalse();
        assertThat(holds(phoneOrGrid, null)).isFalse();
        assertThat(holds(new In(List.of(true)), true)).isTrue();
        assertThat(holds(new In(List.of(3)), 3L)).as("a pack's 3 is a fact's 3").isTrue();
    }

    @Test
    void excludesOnlyWhatIsSaid() {
        var notPhone = new NotIn(List.of("phone"));

        assertThat(holds(notPhone, "grid")).isTrue();
        assertThat(holds(notPhone, "phone")).isFalse();
        assertThat(holds(notPhone, null)).isFalse();
    }

    @Test
    void asksForEveryOneOfAList() {
        var four = new HasAll(List.of("jf.justice", "jf.police"));

        assertThat(holds(four, List.of("jf.police", "jf.office", "jf.justice"))).isTrue();
        assertThat(holds(four, List.of("jf.police"))).isFalse();
        assertThat(holds(four, "jf.police")).isFalse();
        assertThat(holds(new HasAll(List.of(1)), List.of(1L)))
                .as("equal as In reads it")
                .isTrue();
    }

    @Test
    void joinsTestsOfOneAttribute() {
        var between = new All(List.of(
                new Compared(Comparison.AT_LEAST, BigDecimal.TEN),
                new Compared(Comparison.LESS_THAN, BigDecimal.valueOf(30))));

        assertThat(holds(between, 10L)).isTrue();
        assertThat(holds(between, 30L)).isFalse();
    }

    private static boolean holds(Condition condition, @Nullable Object value) {
        return condition.holds(value, DAY);
    }

    private static Parameter parameter(Parameter.Dated... values) {
        return new Parameter("p", "人数", new Citation("d", "一", List.of(), ""), "人", List.of(values), false);
    }

    private static Parameter.Dated dated(String from, @Nullable String to, String value) {
        var validity = new Validity(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
        return new Parameter.Dated(validity, new BigDecimal(value));
    }
}
