package org.huxin.server.project.site;

import java.util.List;
import java.util.Map;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Accepted;
import org.huxin.server.project.register.ProjectScene;

/** Opens the public page under a new address, or closes it. */
record TurnPage(long version, SiteAct act) implements ProjectCommand {

    /** As it comes in. */
    record Told(long version) {}

    @Override
    public ProjectDecision decide(Project project, ProjectScene scene) {
        return new Accepted(
                project,
                List.of(new ProjectFact.Updated(project.subject(), scene.at(), project.jurisdiction(), scene.unit())),
                act.label(),
                Map.of());
    }
}
