package org.huxin.server.project.register;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.document.PaperViews;
import org.huxin.server.duty.Duties;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;
import org.huxin.server.policy.Words;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.life.LifeViews;
import org.huxin.server.project.push.PushViews;
import org.huxin.server.project.safeguards.Safeguards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of one project together. */
@Component
public class ProjectPage {

    private final Projects projects;
    private final ProjectRows rows;
    private final ProjectSteps steps;
    private final Entries entries;
    private final Enterprises enterprises;
    private final Duties duties;
    private final LifeViews life;
    private final PushViews pushes;
    private final ProjectActions actions;
    private final Safeguards safeguards;
    private final PaperViews papers;
    private final Attachments attachments;
    private final Directory directory;
    private final Words words;
    private final CurrentOfficer current;

    ProjectPage(
            Projects projects,
            ProjectRows rows,
            ProjectSteps steps,
            Entries entries,
            Enterprises enterprises,
            Duties duties,
            LifeViews life,
            PushViews pushes,
            ProjectActions actions,
            Safeguards safeguards,
            PaperViews papers,
            Attachments attachments,
            Directory directory,
            Words words,
            CurrentOfficer current) {
        this.projects = projects;
        this.rows = rows;
        this.steps = steps;
        this.entries = entries;
        this.enterprises = enterprises;
        this.duties = duties;
        this.life = life;
        this.pushes = pushes;
        this.actions = actions;
        this.safeguards = safeguards;
        this.papers = papers;
        this.attachments = attachments;
        this.directory = directory;
        this.words = words;
        this.current = current;
    }

    /** @throws org.huxin.server.kernel.NotFound also for a project outside the officer's scope */
    @Transactional(readOnly = true)
    public ProjectDetail of(UUID id) {
        var officer = current.require(Permission.PROJECT_READ);
        var row = projects.row(id);
        var project = Project.of(row);
        var jurisdiction = project.jurisdiction();
        var order = steps.of(jurisdiction);
        var firm = officer.is(Role.ENTERPRISE);
        var timeline = timeline(id, firm ? officer.unit().id() : null);
        var supervisor = row.getSupervisor();
        var lights = safeguards.of(project);
        return new ProjectDetail(
                rows.of(List.of(row)).getFirst(),
                life.of(project, order),
                row.getVersion(),
                supervisor == null
                        ? null
                        : enterprises.byId(List.of(supervisor)).get(supervisor),
                words.of(jurisdiction, "fund_kinds", row.getFundKind()),
                words.of(jurisdiction, "project_levels", row.getLevel()),
                row.getRemark(),
                timeline,
                duties.of(project.subject()),
                papers.about(project.subject()),
                firm ? List.of() : pushes.ofProject(id),
                timeline.stream()
                        .flatMap(entry -> entry.attachments().stream())
                        .distinct()
                        .toList(),
                actions.of(project, order, officer),
                actions.ways(project, order, Safeguards.lacking(lights)),
                lights);
    }

    /** @param firm unit of a firm, which reads what it did itself; null for everybody else, who reads everything */
    private List<ProjectDetail.Entry> timeline(UUID id, @Nullable String firm) {
        var all = entries.of(id).stream()
                .filter(entry -> firm == null || firm.equals(entry.unit()))
                .toList();
        var officers = directory.officers(all.stream()
                .flatMap(entry -> Stream.ofNullable(entry.officer()))
                .toList());
        return all.stream()
                .map(entry -> {
                    var officer = entry.officer() == null ? null : officers.get(entry.officer());
                    return new ProjectDetail.Entry(
                            entry.id(),
                            entry.type(),
                            entry.at(),
                            officer == null ? null : new Named(officer.id(), officer.name()),
                            directory.named(entry.unit()),
                            entry.what(),
                            entry.detail(),
                            attachments.of(entry.attachments()));
                })
                .toList();
    }
}
