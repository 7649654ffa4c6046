package org.huxin.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huxin.engine.duty.Fact;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;

/** What must hold before a step: a task force with a plan once so much is verified. */
class GateTests {

    private static final Condition MILLION =
            new Condition.Compared(Condition.Comparison.AT_LEAST, new BigDecimal("100000000"));
    private static final Condition THIRTY = new Condition.Compared(Condition.Comparison.AT_LEAST, new BigDecimal("30"));

    private final Gate gate = new Gate(
            "zhangye.case.task_force_first",
            new Citation("zhangye-opinion-draft", "二(四)", List.of("ZY-042"), "额大人多的先成立专班"),
            Validity.ALWAYS,
            "case.step:handling",
            List.of(
                    new FactPattern("case.verified", Map.of("amount_fen", MILLION), false),
                    new FactPattern("case.verified", Map.of("persons", THIRTY), false)),
            List.of(new FactPattern("case.task_force_formed", Map.of("plan", new Condition.Present(true)), false)),
            "应先成立工作专班并制定方案");

    private final List<Fact> history = new ArrayList<>();

    @Test
    @Requirement("ZY-042")
    void closesAtTheAmountOrTheNumberOfPersons() {
        assertThat(after("case.verified", Map.of("amount_fen", 99_999_999L, "persons", 29L)))
                .isTrue();
        assertThat(after("case.verified", Map.of("amount_fen", 100_000_000L, "persons", 1L)))
                .isFalse();
        assertThat(after("case.verified", Map.of("amount_fen", 1L, "persons", 30L)))
                .isFalse();
    }

    @Test
    @Requirement("ZY-042")
    void opensOnceTheTaskForceHasAPlan() {
        after("case.verified", Map.of("amount_fen", 100_000_000L, "persons", 1L));

        assertThat(after("case.task_force_formed", Map.of("members", List.of("a"))))
                .isFalse();
        assertThat(after("case.task_force_formed", Map.of("members", List.of("a"), "plan", "示例方案")))
                .isTrue();
    }

    @Test
    void goesByTheLatestFactOfEachType() {
        after("case.verified", Map.of("amount_fen", 100_000_000L, "persons", 1L));

        assertThat(after("case.verified", Map.of("amount_fen", 50L, "persons", 1L)))
                .as("verified again, and less")
                .isTrue();
    }

    @Test
    void standsOpenWhileNothingIsKnown() {
        assertThat(gate.opens(List.of())).isTrue();
    }

    @Test
    void standsAlwaysWhereItNamesNoCase() {
        var always =
                new Gate("g", gate.citation(), Validity.ALWAYS, "clue.resolve", List.of(), gate.requires(), "应先成立工作专班");

        assertThat(always.opens(List.of())).isFalse();
    }

    private boolean after(String type, Map<String, Object> attributes) {
        var at = LocalDateTime.of(2026, 3, 4, 9, 0).plusHours(history.size());
        history.add(new Fact("f" + history.size(), type, "case:1", at, attributes));
        return gate.opens(history.reversed());
    }
}
