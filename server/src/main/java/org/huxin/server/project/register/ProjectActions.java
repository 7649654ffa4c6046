package org.huxin.server.project.register;

import java.util.Arrays;
import java.util.List;
import org.huxin.engine.policy.Lifecycle;
import org.huxin.server.duty.Gates;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.project.register.ProjectDetail.Action;
import org.huxin.server.project.register.ProjectDetail.Way;
import org.springframework.stereotype.Component;

/** What an officer may do to a project now, and which steps may come next; what a rule asks for first is named. */
@Component
class ProjectActions {

    private final Gates gates;

    ProjectActions(Gates gates) {
        this.gates = gates;
    }

    List<Action> of(Project project, List<Lifecycle.Stage> steps, ActingOfficer officer) {
        return Arrays.stream(ProjectAct.values())
                .filter(act -> ProjectRights.mayDo(act, project, officer))
                .filter(act -> Fitting.refusal(act, project, steps).isEmpty())
                .map(act -> new Action(act.path(), act.label(), missing(project, act.gate())))
                .toList();
    }

    List<Way> ways(Project project, List<Lifecycle.Stage> steps) {
        return project.life().step().equals(Project.OBSERVED)
                ? List.of()
                : ProjectSteps.ahead(steps, project.life().step()).stream()
                        .map(step -> new Way(
                                step.id(), step.label(), missing(project, "project.step:" + step.id())))
                        .toList();
    }

    private List<Gates.Missing> missing(Project project, String before) {
        return gates.missing(project.jurisdiction(), before, project.subject(), List.of());
    }
}
