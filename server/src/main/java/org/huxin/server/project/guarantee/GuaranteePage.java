package org.huxin.server.project.guarantee;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huxin.db.project.tables.records.GuaranteeRecord;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.project.guarantee.GuaranteeView.Actionable;
import org.huxin.server.project.guarantee.GuaranteeView.OfOneProject;
import org.huxin.server.project.register.ProjectActions;
import org.huxin.server.project.register.ProjectSteps;
import org.huxin.server.project.register.Projects;
import org.huxin.server.project.safeguards.Safeguards;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The guarantees of one project, with what the officer may do about them. */
@Component
class GuaranteePage {

    private final Projects projects;
    private final ProjectSteps steps;
    private final ProjectActions actions;
    private final Safeguards safeguards;
    private final Guarantees guarantees;
    private final GuaranteeViews views;
    private final CurrentOfficer current;

    GuaranteePage(
            Projects projects,
            ProjectSteps steps,
            ProjectActions actions,
            Safeguards safeguards,
            Guarantees guarantees,
            GuaranteeViews views,
            CurrentOfficer current) {
        this.projects = projects;
        this.steps = steps;
        this.actions = actions;
        this.safeguards = safeguards;
        this.guarantees = guarantees;
        this.views = views;
        this.current = current;
    }

    @Transactional(readOnly = true)
    OfOneProject of(UUID id) {
        var officer = current.require(Permission.PROJECT_READ);
        var project = projects.visible(id);
        var place = project.jurisdiction();
        var rows = guarantees.of(id);
        var shown = views.of(rows);
        var offered = actions.of(GuaranteeAct.values(), project, steps.of(place), officer);
        return new OfOneProject(
                project.version(),
                views.lacking(place, safeguards.lacking(project)),
                IntStream.range(0, rows.size())
                        .mapToObj(one -> new Actionable(
                                shown.get(one),
                                offered.stream()
                                        .filter(action -> fits(rows.get(one)).stream()
                                                .anyMatch(act -> act.path().equals(action.name())))
                                        .toList()))
                        .toList(),
                views.all(place, EnterGuarantee.KINDS),
                views.all(place, EnterGuarantee.FORMS),
                offered.stream()
                        .filter(action -> action.name().equals(GuaranteeAct.ENTER.path()))
                        .toList());
    }

    private static List<GuaranteeAct> fits(GuaranteeRecord row) {
        return switch (row.getState()) {
            case Guarantees.PENDING -> List.of(GuaranteeAct.CONFIRM, GuaranteeAct.RETURN);
            case Guarantees.CONFIRMED -> List.of(GuaranteeAct.USE, GuaranteeAct.RELEASE);
            default -> List.of();
        };
    }
}
