package org.huxin.server.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.huxin.engine.duty.Fact;
import org.huxin.engine.policy.Citation;
import org.huxin.engine.policy.Condition;
import org.huxin.engine.policy.FactPattern;
import org.huxin.engine.policy.Gate;
import org.huxin.engine.policy.Validity;
import org.junit.jupiter.api.Test;

class MissingMembersTests {

    private static final String FORMED = "case.task_force_formed";
    private static final List<String> UNITS = List.of("a", "b", "c", "d", "e");

    /** What is called missing and what stops the case must be the same thing. */
    @Test
    void nothingIsMissingExactlyWhenEveryGateOpensToTheForce() {
        var seed = 42_042L;
        var random = new Random(seed);
        var complete = 0;
        for (var round = 0; round < 2_000; round++) {
            var gates = IntStream.range(0, 1 + random.nextInt(2))
                    .mapToObj(gate -> gate(test(random, 0)))
                    .toList();
            var members = some(random);
            var formed = new Fact(
                    "1",
                    FORMED,
                    "case:1",
                    LocalDate.of(2024, 5, 6).atTime(9, 0),
                    Map.of("members", members, "plan", "一案一策"));
            var open = gates.stream().allMatch(gate -> gate.opens(List.of(formed)));

            var missing = MissingMembers.of(gates, members, unit -> "〔" + unit + "〕");

            assertThat(missing.isEmpty())
                    .as("seed %d round %d: %s of %s lack %s", seed, round, members, gates, missing)
                    .isEqualTo(open);
            assertThat(missing).doesNotHaveDuplicates();
            assertThat(String.join("", missing)).doesNotContainPattern(present(members));
            complete += open ? 1 : 0;
        }
        assertThat(complete).isBetween(200, 1_800);
    }

    /** Whom the force has is not missing; whoever is one of several is named only where none of them is in it. */
    private static String present(List<String> members) {
        return members.isEmpty() ? "^x" : "〔[" + String.join("", members) + "]〕";
    }

    @Test
    void whatIsMissingIsNamedOneByOneOrAsOneOfSeveral() {
        var gate = gate(new Condition.All(
                List.of(new Condition.HasAll(List.of("a", "b")), new Condition.In(List.of("c", "d")))));

        assertThat(MissingMembers.of(List.of(gate, gate), List.of("b"), unit -> unit + "局"))
                .containsExactly("a局", "c局、d局中的一家");
    }

    private static Condition test(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 2)) {
            case 0 -> new Condition.HasAll(new ArrayList<>(some(random)));
            case 1 -> new Condition.In(new ArrayList<>(oneOrMore(random)));
            default -> new Condition.All(List.of(test(random, 1), test(random, 1)));
        };
    }

    private static Gate gate(Condition members) {
        return new Gate(
                "example.gate",
                new Citation("", "", List.of(), ""),
                Validity.ALWAYS,
                "case.step:handling",
                List.of(),
                List.of(new FactPattern(
                        FORMED, Map.of("members", members, "plan", new Condition.Present(true)), false)),
                "须先组建专班");
    }

    private static List<String> oneOrMore(Random random) {
        var found = some(random);
        return found.isEmpty() ? List.of(UNITS.get(random.nextInt(UNITS.size()))) : found;
    }

    private static List<String> some(Random random) {
        return UNITS.stream().filter(unit -> random.nextInt(3) == 0).toList();
    }
}
