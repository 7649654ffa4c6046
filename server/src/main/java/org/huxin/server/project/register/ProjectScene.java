package org.huxin.server.project.register;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.huxin.engine.policy.Lifecycle;
import org.huxin.server.party.ActingOfficer;

/**
 * What a decision may look at besides the project.
 *
 * @param at business moment
 * @param who acts
 * @param steps of projects in this jurisdiction, in order
 * @param labels Chinese label of a code in a register
 * @param attachments that came with the command and are there
 */
public record ProjectScene(
        LocalDateTime at,
        ActingOfficer who,
        List<Lifecycle.Stage> steps,
        BinaryOperator<String> labels,
        List<UUID> attachments) {

    /** Chinese label of a word of the jurisdiction. */
    public String label(String register, String code) {
        return labels.apply(register, code);
    }

    public String unit() {
        return who.unit().id();
    }

    /** The steps that may be entered from where the project stands: the next one and, past optional ones, those behind. */
    public List<Lifecycle.Stage> ahead(Project project) {
        return ProjectSteps.ahead(steps, project.life().step());
    }

    public Optional<Lifecycle.Stage> step(String id) {
        return steps.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
