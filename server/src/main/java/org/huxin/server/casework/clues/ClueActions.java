package org.huxin.server.casework.clues;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huxin.engine.duty.Fact;
import org.huxin.server.casework.OpensCases;
import org.huxin.server.casework.clues.ClueDetail.Action;
import org.huxin.server.duty.Duties;
import org.huxin.server.duty.Gates;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What an officer may do to a clue now. */
@Component
class ClueActions {

    private final Gates gates;
    private final ObjectProvider<OpensCases> cases;
    private final Today today;

    ClueActions(Gates gates, ObjectProvider<OpensCases> cases, Today today) {
        this.gates = gates;
        this.cases = cases;
        this.today = today;
    }

    /** Acts that are this officer's in this stage; one that only a rule stops is there with the rule's refusal. */
    List<Action> of(Clue clue, ActingOfficer officer, List<Fact> history, boolean isCase) {
        return Arrays.stream(Act.values())
                .filter(act -> act != Act.RELAPSE && act.belongsTo(clue.stage()))
                .filter(act -> Rights.mayDo(act, clue, officer))
                .filter(act -> fits(act, history, isCase))
                .map(act -> new Action(
                        act.path(), refusal(act, clue, officer, history).orElse(null)))
                .toList();
    }

    private Optional<String> refusal(Act act, Clue clue, ActingOfficer officer, List<Fact> history) {
        if (act != Act.CLOSE) {
            return gates.refusal(clue.jurisdiction(), act.gate(), history, act.fact());
        }
        // nothing is filled in to close a clue: what it will tell is known
        var told = new ArrayList<>(history);
        told.add(Duties.preview(Ending.Close.told(clue, officer.unit().id(), today.now())));
        return gates.refusal(clue.jurisdiction(), act.gate(), told);
    }

    /** Some acts answer another: there is nothing to resume that is not paused, nothing to resolve without a group. */
    private boolean fits(Act act, List<Fact> history, boolean isCase) {
        return switch (act) {
            case OPEN_CASE -> !isCase && cases.stream().findFirst().isPresent();
            case PAUSE -> !lastOf(history, Act.PAUSE, Act.RESUME);
            case RESUME -> lastOf(history, Act.PAUSE, Act.RESUME);
            case RESOLVE_JOINT_GROUP -> lastOf(history, Act.FORM_JOINT_GROUP, Act.RESOLVE_JOINT_GROUP);
            default -> true;
        };
    }

    /** Whether the first of two acts was done after the other, if at all. */
    private static boolean lastOf(List<Fact> history, Act first, Act other) {
        return history.stream()
                .map(Fact::type)
                .filter(type -> type.equals(first.fact()) || type.equals(other.fact()))
                .reduce((earlier, later) -> later)
                .filter(first.fact()::equals)
                .isPresent();
    }
}
