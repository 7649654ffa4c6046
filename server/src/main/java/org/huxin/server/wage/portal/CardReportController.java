package org.huxin.server.wage.portal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.wage.WageProjects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cards that workers of a project have disowned, for whoever keeps or watches its wages. */
@RestController
@OpenToFirms
class CardReportController {

    private final WageProjects projects;
    private final CardReports reports;
    private final CurrentOfficer current;

    CardReportController(WageProjects projects, CardReports reports, CurrentOfficer current) {
        this.projects = projects;
        this.reports = reports;
        this.current = current;
    }

    @GetMapping("/api/wage/projects/{id}/card-reports")
    @Transactional(readOnly = true)
    Page<CardReports.Row> reports(
            @PathVariable UUID id,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        current.require(Permission.PROJECT_READ);
        var project = projects.visible(id);
        return reports.of(project.id(), projects.onlyFirm(project).orElse(null), after, size);
    }
}
