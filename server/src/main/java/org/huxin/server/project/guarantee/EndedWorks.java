package org.huxin.server.project.guarantee;

import java.util.UUID;
import org.huxin.server.project.GuaranteeFact;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.register.Projects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the guarantees of a project that its works have ended: nothing is to be confirmed or renewed any more. */
@Component
class EndedWorks {

    private static final String PREFIX = "project:";

    private final Projects projects;
    private final Guarantees guarantees;
    private final ApplicationEventPublisher facts;

    EndedWorks(Projects projects, Guarantees guarantees, ApplicationEventPublisher facts) {
        this.projects = projects;
        this.guarantees = guarantees;
        this.facts = facts;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(ProjectFact.StepEntered entered) {
        var project =
                projects.requireForUpdate(UUID.fromString(entered.subject().substring(PREFIX.length())));
        if (entered.at().equals(project.life().endedAt())) {
            guarantees
                    .owing(project.id())
                    .forEach(one -> facts.publishEvent(new GuaranteeFact.WorksEnded(
                            Guarantees.subject(one), entered.at(), entered.jurisdiction())));
        }
    }
}
