package org.huxin.server.casework.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huxin.engine.duty.Fact;
import org.huxin.engine.policy.Gate;
import org.huxin.engine.policy.Lifecycle;
import org.huxin.server.casework.MissingMembers;
import org.huxin.server.casework.cases.CaseDetail.Condition;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Directory;
import org.huxin.server.policy.CitedClause;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold before the steps that lie ahead of a case, and what its task force still lacks. */
@Component
class CaseConditions {

    private static final String CLOSE = "case.close";

    private final Policies policies;
    private final Directory directory;
    private final Today today;

    CaseConditions(Policies policies, Directory directory, Today today) {
        this.policies = policies;
        this.directory = directory;
        this.today = today;
    }

    List<Condition> ahead(Case one, Steps order, List<Fact> history) {
        var conditions = new ArrayList<Condition>();
        for (var step : ahead(one, order)) {
            gates(one, Stepping.EnterStep.gate(step)).forEach(gate -> conditions.add(of(one, step, gate, history)));
        }
        gates(one, CLOSE).forEach(gate -> conditions.add(of(one, order.ids().getLast(), gate, history)));
        return conditions;
    }

    private Condition of(Case one, String step, Gate gate, List<Fact> history) {
        return new Condition(
                gate.id(),
                step,
                gate.opens(history),
                gate.refusal(),
                CitedClause.of(policies.stack(one.jurisdiction()), gate.citation()));
    }

    CaseDetail.@Nullable TaskForce taskForce(Case one, Steps order) {
        var force = one.found().force();
        return force == null
                ? null
                : new CaseDetail.TaskForce(
                        force.members().stream()
                                .map(directory::named)
                                .map(Objects::requireNonNull)
                                .toList(),
                        force.plan(),
                        force.formedAt(),
                        MissingMembers.of(
                                order.ids().stream()
                                        .flatMap(step -> gates(one, Stepping.EnterStep.gate(step)).stream())
                                        .toList(),
                                force.members(),
                                directory::nameOf));
    }

    private static List<String> ahead(Case one, Steps order) {
        return one.open() ? order.ahead(one).stream().map(Lifecycle.Stage::id).toList() : List.of();
    }

    private List<Gate> gates(Case one, String before) {
        return policies.stack(one.jurisdiction()).gates(before, today.date());
    }
}
