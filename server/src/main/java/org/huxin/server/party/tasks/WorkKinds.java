package org.huxin.server.party.tasks;

import java.util.List;
import org.huxin.engine.policy.Register;
import org.huxin.server.party.rules.PackRules;
import org.springframework.stereotype.Component;

/**
 * The kinds of work in the register {@code work_kinds} of a pack: those that are counted on a unit's page say what they
 * are {@code counted_from} (an {@code entry} by hand, or facts of the matters), all others are handed out as tasks.
 */
@Component
class WorkKinds {

    /** The plain task, which needs no rule to be handed out. */
    static final String TASK = "task";

    private static final String COUNTED_FROM = "counted_from";

    private final PackRules rules;

    WorkKinds(PackRules rules) {
        this.rules = rules;
    }

    /** Whether a task of the kind can be handed out. */
    boolean issued(String jurisdiction, String kind) {
        return kind.equals(TASK)
                || all(jurisdiction).stream()
                        .anyMatch(one ->
                                one.code().equals(kind) && !one.attributes().containsKey(COUNTED_FROM));
    }

    /** Kinds shown on the page of a unit. */
    List<Register.Entry> counted(String jurisdiction) {
        return all(jurisdiction).stream()
                .filter(one -> one.attributes().containsKey(COUNTED_FROM))
                .toList();
    }

    /** Whether units enter rows of the kind by hand. */
    boolean entered(String jurisdiction, String kind) {
        return counted(jurisdiction).stream().anyMatch(one -> one.code().equals(kind) && byHand(one));
    }

    static boolean byHand(Register.Entry kind) {
        return "entry".equals(kind.attributes().get(COUNTED_FROM));
    }

    private List<Register.Entry> all(String jurisdiction) {
        return rules.register(jurisdiction, "work_kinds");
    }
}
