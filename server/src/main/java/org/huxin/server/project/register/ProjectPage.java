package org.huxin.server.project.register;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.document.PaperViews;
import org.huxin.server.duty.Duties;
import org.huxin.server.duty.Gates;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Permission;
import org.huxin.server.policy.Words;
import org.huxin.server.project.enterprises.Enterprises;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of one project together. */
@Component
class ProjectPage {

    private final Projects projects;
    private final ProjectRows rows;
    private final ProjectSteps steps;
    private final Entries entries;
    private final Enterprises enterprises;
    private final Duties duties;
    private final Gates gates;
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
            Gates gates,
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
        this.gates = gates;
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
        var timeline = timeline(id);
        var supervisor = row.getSupervisor();
        return new ProjectDetail(
                rows.of(List.of(row)).getFirst(),
                row.getVersion(),
                supervisor == null ? null : enterprises.byId(List.of(supervisor)).get(supervisor),
                words.of(jurisdiction, "fund_kinds", row.getFundKind()),
                words.of(jurisdiction, "project_levels", row.getLevel()),
                row.getRemark(),
                timeline,
                duties.of(project.subject()),
                papers.about(project.subject()),
                timeline.stream()
                        .flatMap(entry -> entry.attachments().stream())
                        .distinct()
                        .toList(),
                Arrays.stream(ProjectAct.values())
                        .filter(act -> ProjectRights.mayDo(act, project, officer))
                        .map(act -> new ProjectDetail.Action(act.path(), act.label()))
                        .toList(),
                ways(project));
    }

    private List<ProjectDetail.Way> ways(Project project) {
        return ProjectSteps.ahead(steps.of(project.jurisdiction()), project.life().step()).stream()
                .map(step -> new ProjectDetail.Way(
                        step.id(),
                        step.label(),
                        gates.missing(
                                project.jurisdiction(),
                                "project.step:" + step.id(),
                                project.subject(),
                                List.of())))
                .toList();
    }

    private List<ProjectDetail.Entry> timeline(UUID id) {
        var all = entries.of(id);
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
