package org.huxin.server.wage.match;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.YearMonth;
import java.util.UUID;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.sheets.Download;
import org.huxin.server.wage.WageProjects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 三方比对 of one project's month, and of one worker in it. */
@RestController
class MatchController {

    private final WageProjects projects;
    private final MonthTable table;
    private final MatchViews views;
    private final WorkerSources sources;
    private final MatchExport export;
    private final CurrentOfficer current;

    MatchController(
            WageProjects projects,
            MonthTable table,
            MatchViews views,
            WorkerSources sources,
            MatchExport export,
            CurrentOfficer current) {
        this.projects = projects;
        this.table = table;
        this.views = views;
        this.sources = sources;
        this.export = export;
        this.current = current;
    }

    @OpenToFirms
    @GetMapping("/api/wage/projects/{id}/match")
    @Transactional(readOnly = true)
    MatchView month(
            @PathVariable UUID id,
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable UUID employer,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int size) {
        current.require(Permission.PROJECT_READ);
        return views.of(projects.visible(id), new MatchViews.Asked(month, employer, reason), after, size);
    }

    @OpenToFirms
    @GetMapping("/api/wage/projects/{id}/match.xlsx")
    void sheet(
            @PathVariable UUID id,
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable UUID employer,
            @RequestParam @Nullable String reason,
            HttpServletResponse response)
            throws IOException {
        current.require(Permission.PROJECT_READ);
        var project = projects.visible(id);
        var filter = views.filter(project, new MatchViews.Asked(month, employer, reason), table.months(id));
        Download.spreadsheet(response, "三方比对 %s.xlsx".formatted(YearMonth.from(filter.month())));
        export.write(project, filter, response.getOutputStream());
    }

    @OpenToFirms
    @GetMapping("/api/wage/projects/{id}/match/{worker}")
    @Transactional(readOnly = true)
    WorkerSourcesView worker(@PathVariable UUID id, @PathVariable UUID worker, @RequestParam YearMonth month) {
        current.require(Permission.PROJECT_READ);
        return sources.of(projects.visible(id), worker, month);
    }
}
