package org.huxin.server.project.register;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import org.huxin.engine.policy.Lifecycle;
import org.huxin.server.duty.Gates;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.life.Vacancies;
import org.huxin.server.project.register.ProjectDetail.Action;
import org.huxin.server.project.register.ProjectDetail.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an officer may do to a project now, and which steps may come next; what a rule asks for first is named. */
@Component
public class ProjectActions {

    private final Gates gates;
    private final Vacancies vacancies;
    private final Owners owners;
    private final Today today;

    ProjectActions(Gates gates, Vacancies vacancies, Owners owners, Today today) {
        this.gates = gates;
        this.vacancies = vacancies;
        this.owners = owners;
        this.today = today;
    }

    List<Action> of(Project project, List<Lifecycle.Stage> steps, ActingOfficer officer) {
        return of(ProjectAct.values(), project, steps, officer);
    }

    /** Those of some acts that are this officer's and fit where the project stands. */
    public List<Action> of(Act[] acts, Project project, List<Lifecycle.Stage> steps, ActingOfficer officer) {
        return Arrays.stream(acts)
                .filter(act -> ProjectRights.mayDo(act, project, officer))
                .filter(act -> Fitting.refusal(act, project, steps).isEmpty())
                .map(act -> new Action(act.path(), act.label(), refusal(act, project, officer)))
                .toList();
    }

    /** @param lacking safeguards that records do not prove */
    List<Way> ways(Project project, List<Lifecycle.Stage> steps, List<String> lacking) {
        if (project.life().step().equals(Project.OBSERVED)) {
            return List.of();
        }
        var vacant = vacancies.of(project).stream().map(Word::code).toList();
        return ProjectSteps.ahead(steps, project.life().step()).stream()
                .map(step -> new Way(
                        step.id(),
                        step.label(),
                        missing(
                                project,
                                "project.step:" + step.id(),
                                List.of(project.told(step.id(), today.now(), vacant, lacking)))))
                .toList();
    }

    private @Nullable String refusal(Act act, Project project, ActingOfficer officer) {
        // a gate looks at what is about to be told, which for an approval is known beforehand
        var told = act == ProjectAct.APPROVE
                ? List.of(
                        owners.of(project, officer),
                        new ProjectFact.Approved(
                                project.subject(),
                                today.now(),
                                project.jurisdiction(),
                                officer.unit().id(),
                                project.traits().investment()))
                : List.<ProjectFact>of();
        var missing = missing(project, act.gate(), told);
        return missing.isEmpty()
                ? null
                : missing.stream().map(Gates.Missing::refusal).collect(joining("；"));
    }

    private List<Gates.Missing> missing(Project project, String before, List<? extends ProjectFact> told) {
        return gates.missing(project.jurisdiction(), before, project.subject(), told);
    }
}
