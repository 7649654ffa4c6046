package org.huxin.server.casework;

import java.util.ArrayList;
import java.util.List;
import org.huxin.engine.duty.Fact;
import org.huxin.engine.policy.Gate;
import org.huxin.server.duty.Duties;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/** What the rules ask for before a step. */
@Component
public class CaseGates {

    private final Policies policies;
    private final Duties duties;
    private final Today today;

    CaseGates(Policies policies, Duties duties, Today today) {
        this.policies = policies;
        this.duties = duties;
        this.today = today;
    }

    /**
     * Lets a step pass or refuses it. Gates look at what has happened and at what is about to be told.
     *
     * @param before the step, such as {@code clue.assign}
     * @throws CommandRefused {@code clue.gate} or {@code case.gate} with the citation of the first rule that refuses
     */
    public void pass(
            String jurisdiction, String before, String subject, List<? extends org.huxin.server.kernel.Fact> told) {
        var gates = gates(jurisdiction, before);
        if (!gates.isEmpty()) {
            var history = new ArrayList<Fact>(duties.facts(subject));
            told.forEach(fact -> history.add(Duties.preview(fact)));
            pass(gates, before, history);
        }
    }

    /** The same for a subject of which nothing is known before: asks the database nothing. */
    public void passFirst(String jurisdiction, String before, org.huxin.server.kernel.Fact told) {
        pass(gates(jurisdiction, before), before, List.of(Duties.preview(told)));
    }

    private List<Gate> gates(String jurisdiction, String before) {
        return policies.stack(jurisdiction).gates(before, today.date());
    }

    private static void pass(List<Gate> gates, String before, List<Fact> history) {
        gates.stream().filter(gate -> !gate.opens(history)).findFirst().ifPresent(gate -> {
            throw CommandRefused.rule(before.substring(0, before.indexOf('.')) + ".gate", gate.refusal())
                    .with("citation", gate.citation());
        });
    }
}
