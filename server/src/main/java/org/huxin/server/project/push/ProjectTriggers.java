package org.huxin.server.project.push;

import java.util.UUID;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.party.Directory;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.register.ManyRegistered;
import org.huxin.server.project.register.Project;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a project and must be pushed without anybody entering it. In the transaction of the act. */
@Component
class ProjectTriggers {

    private static final String PREFIX = "project:";

    private final Pushes pushes;
    private final PushKinds kinds;
    private final Triggers triggers;
    private final Directory directory;

    ProjectTriggers(Pushes pushes, PushKinds kinds, Triggers triggers, Directory directory) {
        this.pushes = pushes;
        this.kinds = kinds;
        this.triggers = triggers;
        this.directory = directory;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(ProjectFact.Registered registered) {
        known(registered);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(ProjectFact.Revised revised) {
        known(revised);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(ManyRegistered many) {
        pushes.ofUnits(many.projects()).stream()
                .filter(project -> kinds.any(project.getJurisdiction()) && !owesNothing(project))
                .forEach(project -> triggers.ownWorks(project, project.getInformationAt()));
    }

    private void known(ProjectFact told) {
        if (!kinds.any(told.jurisdiction())) {
            return;
        }
        var project = project(told);
        if (owesNothing(project)) {
            return;
        }
        triggers.ownWorks(project, told.at());
        if (project.getPlannedStart() != null) {
            triggers.plan(project, project.getPlannedStart(), told.at());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(ProjectFact.StartPlanned planned) {
        if (!kinds.any(planned.jurisdiction())) {
            return;
        }
        var project = project(planned);
        if (owesNothing(project)) {
            return;
        }
        triggers.ownWorks(project, planned.at());
        triggers.plan(project, planned.startsOn(), planned.at());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(ProjectFact.Approved approved) {
        kinds.find(approved.jurisdiction(), PushKinds.APPROVED).ifPresent(entry -> {
            var project = project(approved);
            directory
                    .unit(approved.unit())
                    .filter(unit -> project.getApplies() && kinds.isFor(approved.jurisdiction(), entry, unit))
                    .filter(unit -> triggers.standing(project.getId(), entry.code(), unit.id())
                            .isEmpty())
                    .ifPresent(unit -> triggers.open(
                            project,
                            new Triggers.Cause(entry.code(), unit, approved.at(), null, PushKinds.beforeStart(entry))));
        });
    }

    /** Works began with the step if the act has said so on the project. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(ProjectFact.StepEntered entered) {
        if (!kinds.any(entered.jurisdiction())) {
            return;
        }
        var project = project(entered);
        var started = project.getStartedAt();
        if (started != null) {
            triggers.begin(pushes.standing(project.getId()), started);
        }
    }

    /** Works outside the document, not yet in the ledger, or begun: nothing new is owed before they begin. */
    private static boolean owesNothing(ConstructionProjectRecord project) {
        return !project.getApplies() || project.getStep().equals(Project.OBSERVED) || project.getStartedAt() != null;
    }

    private ConstructionProjectRecord project(ProjectFact fact) {
        return pushes.hold(UUID.fromString(fact.subject().substring(PREFIX.length())));
    }
}
