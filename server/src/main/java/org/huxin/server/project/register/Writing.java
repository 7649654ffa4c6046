package org.huxin.server.project.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.project.ProjectFact;
import org.springframework.stereotype.Service;

/** 更正 and 核实入账: what is written down about a project is written anew. */
@Service
class Writing {

    private final ActOnProject act;
    private final Projects projects;
    private final Filling filling;
    private final Owners owners;

    Writing(ActOnProject act, Projects projects, Filling filling, Owners owners) {
        this.act = act;
        this.projects = projects;
        this.filling = filling;
        this.owners = owners;
    }

    record Revise(long version, @NotNull @Valid Particulars particulars) implements ProjectCommand {
        @Override
        public ProjectAct act() {
            return ProjectAct.REVISE;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return planned(project, particulars, scene, "更正项目信息");
        }
    }

    record Confirm(long version, @NotNull @Valid Particulars particulars) implements ProjectCommand {
        @Override
        public ProjectAct act() {
            return ProjectAct.CONFIRM;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return planned(project.entering(scene.steps().getFirst().id()), particulars, scene, "核实入账");
        }
    }

    /** A first day of the works that is written anew is told as when it is set by itself. */
    private static ProjectDecision planned(Project project, Particulars told, ProjectScene scene, String what) {
        var start = told.plannedStart();
        return start == null
                        || start.equals(project.life().plannedStart())
                        || project.life().startedAt() != null
                ? new ProjectDecision.Accepted(project, List.of(), what, Map.of())
                : new ProjectDecision.Accepted(
                        project.plannedFor(start),
                        new ProjectFact.StartPlanned(project.subject(), scene.at(), project.jurisdiction(), start),
                        what);
    }

    void revise(UUID id, Revise command) {
        act.handle(id, command, (changed, scene) -> {
            var row = projects.rowForUpdate(id);
            var before = row.getOwner();
            write(row, command.particulars(), scene);
            var told = Filling.revised(row, scene.at(), filling.firms(row));
            return Objects.equals(before, row.getOwner())
                    ? List.of(told)
                    : List.of(told, owners.pass(List.of(row), scene.who()).getFirst());
        });
    }

    void confirm(UUID id, Confirm command) {
        act.handle(id, command, (changed, scene) -> {
            var row = projects.rowForUpdate(id);
            write(row, command.particulars(), scene);
            return List.of(
                    Filling.registered(row, scene.at(), filling.firms(row)),
                    owners.pass(List.of(row), scene.who()).getFirst());
        });
    }

    private void write(ConstructionProjectRecord row, Particulars told, ProjectScene scene) {
        filling.check(row.getJurisdiction(), told, row.getId());
        filling.fill(row, told, scene.who().id());
        projects.save(row);
    }
}
