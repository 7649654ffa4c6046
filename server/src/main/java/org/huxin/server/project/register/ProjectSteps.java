package org.huxin.server.project.register;

import java.util.List;
import org.huxin.engine.policy.Lifecycle;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/** Reads the steps of projects out of the packs. */
@Component
public class ProjectSteps {

    private static final String SUBJECT = "project";

    private final Policies policies;

    ProjectSteps(Policies policies) {
        this.policies = policies;
    }

    /** @throws CommandRefused {@code project.no_steps} if the pack orders none, so that no project can be entered */
    public List<Lifecycle.Stage> of(String jurisdiction) {
        return policies.stack(jurisdiction)
                .lifecycle(SUBJECT)
                .map(Lifecycle::steps)
                .orElseThrow(() -> CommandRefused.rule("project.no_steps", "本辖区的规则没有规定项目的各个阶段，不能登记项目"));
    }

    /** Chinese name of a step; the id where the pack has it no longer. */
    public String label(String jurisdiction, String step) {
        return step.equals(Project.OBSERVED)
                ? "待核实"
                : of(jurisdiction).stream()
                        .filter(one -> one.id().equals(step))
                        .findFirst()
                        .map(Lifecycle.Stage::label)
                        .orElse(step);
    }

    static List<Lifecycle.Stage> ahead(List<Lifecycle.Stage> steps, String current) {
        var ids = steps.stream().map(Lifecycle.Stage::id).toList();
        var behind = steps.subList(ids.indexOf(current) + 1, steps.size());
        var optional =
                (int) behind.stream().takeWhile(Lifecycle.Stage::optional).count();
        return behind.subList(0, Math.min(optional + 1, behind.size()));
    }
}
