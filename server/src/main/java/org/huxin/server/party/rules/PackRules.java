package org.huxin.server.party.rules;

import java.util.List;
import java.util.Optional;
import org.huxin.engine.policy.Gate;
import org.huxin.engine.policy.PolicyPack;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactRecord;
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
        return pack(jurisdiction).registers().stream()
                .filter(register -> register.id().equals(id) || register.id().endsWith("." + id))
                .findFirst()
                .map(Register::entries)
                .orElse(List.of());
    }

    /** Whether any rule of the pack guards the step. */
    public boolean guards(String jurisdiction, String step) {
        return pack(jurisdiction).gates().stream().anyMatch(gate -> gate.before().equals(step));
    }

    /**
     * Why the step may not be taken, with the clause that says so; empty if it may.
     *
     * @param code of the refusal
     * @param facts what has happened, the proposed last
     */
    public Optional<CommandRefused> refusal(String code, String jurisdiction, String step, List<? extends Fact> facts) {
        var pack = pack(jurisdiction);
        var history = facts.stream().map(fact -> engineFact(fact, facts.indexOf(fact))).toList();
        var day = history.getLast().on();
        return pack.gates().stream()
                .filter(gate -> gate.before().equals(step) && gate.validity().contains(day))
                .filter(gate -> !gate.opens(history))
                .findFirst()
                .map(gate -> CommandRefused.rule(code, gate.refusal()).with("citation", cited(pack, gate)));
    }

    private PolicyPack pack(String jurisdiction) {
        return policies.ruleBook(jurisdiction).pack();
    }

    private static Cited cited(PolicyPack pack, Gate gate) {
        var citation = gate.citation();
        var document = pack.documents().stream()
                .filter(one -> one.id().equals(citation.document()))
                .findFirst();
        return new Cited(
                citation.document(),
                document.map(one -> one.title()).orElse(citation.document()),
                document.map(one -> one.number()).orElse(null),
                document.map(one -> one.issuer()).orElse(""),
                citation.clause(),
                citation.says(),
                citation.rows());
    }

    private static org.huxin.engine.duty.Fact engineFact(Fact fact, int order) {
        var plain = FactRecord.of(fact);
        // ids decide the order of facts of one moment
        return new org.huxin.engine.duty.Fact(
                "%09d".formatted(order), plain.type(), plain.subject(), plain.at(), plain.attributes());
    }
}
