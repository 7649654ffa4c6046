package org.huxin.server.party.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactRecord;
import org.huxin.server.policy.CitedClause;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/** Asks the pack of a jurisdiction. */
@Component
public class PackRules {

    private final Policies policies;

    PackRules(Policies policies) {
        this.policies = policies;
    }

    /** Words of a register in the pack's order; none if the pack has no such register. */
    public List<Register.Entry> register(String jurisdiction, String id) {
        return policies.stack(jurisdiction).register(id).map(Register::entries).orElse(List.of());
    }

    /** Whether any rule of the pack guards the step. */
    public boolean guards(String jurisdiction, String step) {
        return policies.stack(jurisdiction).gates().stream()
                .anyMatch(gate -> gate.before().equals(step));
    }

    /**
     * Why the step may not be taken, with the clause that says so; empty if it may.
     *
     * @param code of the refusal
     * @param facts what has happened, the proposed last
     */
    public Optional<CommandRefused> refusal(String code, String jurisdiction, String step, List<? extends Fact> facts) {
        var stack = policies.stack(jurisdiction);
        var history = IntStream.range(0, facts.size())
                .mapToObj(order -> engineFact(facts.get(order), order))
                .toList();
        return stack.gates(step, history.getLast().on()).stream()
                .filter(gate -> !gate.opens(history))
                .findFirst()
                .map(gate -> CommandRefused.rule(code, gate.refusal())
                        .with("citation", CitedClause.of(stack, gate.citation())));
    }

    private static org.huxin.engine.duty.Fact engineFact(Fact fact, int order) {
        var plain = FactRecord.of(fact);
        // ids decide the order of facts of one moment
        return new org.huxin.engine.duty.Fact(
                "%09d".formatted(order), plain.type(), plain.subject(), plain.at(), plain.attributes());
    }
}
