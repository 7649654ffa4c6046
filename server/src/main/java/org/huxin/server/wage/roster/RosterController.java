package org.huxin.server.wage.roster;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.project.register.Act;
import org.huxin.server.project.register.ProjectRights;
import org.huxin.server.sheets.Download;
import org.huxin.server.wage.WageProjects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 花名册 of a project, to be read. */
@RestController
@OpenToFirms
@RequestMapping("/api/wage/projects/{id}")
class RosterController {

    private final WageProjects projects;
    private final RosterList list;
    private final RosterRows rows;
    private final RosterFigures figures;
    private final RosterExport export;
    private final WorkerDetail detail;
    private final TeamList teams;
    private final RosterWords words;
    private final CurrentOfficer current;

    RosterController(
            WageProjects projects,
            RosterList list,
            RosterRows rows,
            RosterFigures figures,
            RosterExport export,
            WorkerDetail detail,
            TeamList teams,
            RosterWords words,
            CurrentOfficer current) {
        this.projects = projects;
        this.list = list;
        this.rows = rows;
        this.figures = figures;
        this.export = export;
        this.detail = detail;
        this.teams = teams;
        this.words = words;
        this.current = current;
    }

    @GetMapping("/roster")
    @Transactional(readOnly = true)
    RosterOverview overview(@PathVariable UUID id) {
        var project = projects.visible(id);
        var place = project.jurisdiction();
        return new RosterOverview(
                figures.of(project),
                teams.of(project),
                Arrays.stream(RosterAct.values())
                        .filter(act -> ProjectRights.mayDo(act, project, current.get()))
                        .map(Act::path)
                        .toList(),
                words.all(place, RosterWords.STATES),
                words.all(place, RosterWords.ID_KINDS),
                words.all(place, RosterWords.TRADES),
                words.all(place, RosterWords.ROLES),
                words.all(place, RosterWords.RATES),
                words.all(place, RosterWords.CONTRACTS),
                words.all(place, RosterWords.CARDS),
                words.all(place, RosterWords.SKILLS));
    }

    @GetMapping("/workers")
    @Transactional(readOnly = true)
    Page<RosterRow> list(
            @PathVariable UUID id,
            @Valid @ModelAttribute RosterFilter filter,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var project = projects.visible(id);
        var found = list.page(project, filter, after, size);
        return new Page<>(rows.of(project.jurisdiction(), found.items()), found.next());
    }

    @GetMapping("/roster.xlsx")
    void export(@PathVariable UUID id, @Valid @ModelAttribute RosterFilter filter, HttpServletResponse response)
            throws IOException {
        export.check(id, filter);
        Download.spreadsheet(response, "实名制管理台账.xlsx");
        export.write(id, filter, response.getOutputStream());
    }

    @GetMapping("/workers/{worker}")
    @Transactional(readOnly = true)
    WorkerView worker(@PathVariable UUID id, @PathVariable UUID worker) {
        return detail.of(projects.visible(id), worker);
    }
}
