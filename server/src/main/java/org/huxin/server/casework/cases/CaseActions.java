package org.huxin.server.casework.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huxin.engine.duty.Fact;
import org.huxin.engine.policy.Lifecycle;
import org.huxin.server.casework.cases.CaseDetail.Action;
import org.huxin.server.duty.Gates;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an officer may do to a case now; what only a rule or a missing result stops is named with the reason. */
@Component
class CaseActions {

    private final Gates gates;

    CaseActions(Gates gates) {
        this.gates = gates;
    }

    List<Action> of(Case one, Steps order, ActingOfficer officer, List<Fact> history, List<Task> tasks) {
        if (!one.open()) {
            return List.of();
        }
        var actions = new ArrayList<Action>();
        Arrays.stream(CaseAct.values())
                .filter(act -> CaseRights.mayDo(act, one, officer) && fits(act, one, order))
                .forEach(act -> actions.add(new Action(act.path(), refusal(act, one, order, history, tasks))));
        return actions;
    }

    private static boolean fits(CaseAct act, Case one, Steps order) {
        return switch (act) {
            case ENTER_STEP -> !order.open(one).isEmpty();
            case MARK_MAJOR -> !one.found().major();
            case ANSWER_SUPERVISION -> one.found().cause() != null;
            // where a step ends the case, that step is the way to close it
            case CLOSE -> !order.closeByStep();
            default -> true;
        };
    }

    private @Nullable String refusal(CaseAct act, Case one, Steps order, List<Fact> history, List<Task> tasks) {
        return switch (act) {
            case ENTER_STEP -> {
                var open = order.open(one);
                // one way on is enough
                yield open.stream().anyMatch(step -> refusal(step, one, history, tasks) == null)
                        ? null
                        : refusal(open.getFirst(), one, history, tasks);
            }
            case CLOSE ->
                order.required(one)
                        .map(Stepping::unfinished)
                        .orElseGet(() -> owes(tasks) ? Unanswered.reason(Unanswered.of(tasks)) : null);
            default -> null;
        };
    }

    private @Nullable String refusal(Lifecycle.Stage step, Case one, List<Fact> history, List<Task> tasks) {
        return gates.refusal(one.jurisdiction(), Stepping.EnterStep.gate(step.id()), history, CaseAct.ENTER_STEP.fact())
                .orElseGet(() -> step.closes() && owes(tasks) ? Unanswered.reason(Unanswered.of(tasks)) : null);
    }

    private static boolean owes(List<Task> tasks) {
        return !Unanswered.of(tasks).isEmpty();
    }
}
