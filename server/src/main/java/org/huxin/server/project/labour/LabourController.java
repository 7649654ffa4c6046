package org.huxin.server.project.labour;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.project.labour.LabourView.Period;
import org.huxin.server.project.labour.LabourView.Sums;
import org.huxin.server.project.register.Projects;
import org.huxin.server.sheets.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 人工费用: of one project, and of all that an officer may see. */
@RestController
class LabourController {

    private final Projects projects;
    private final LabourLedger ledger;
    private final LabourViews views;
    private final LabourExport export;
    private final AgreeTerms agree;
    private final CurrentOfficer current;

    LabourController(
            Projects projects,
            LabourLedger ledger,
            LabourViews views,
            LabourExport export,
            AgreeTerms agree,
            CurrentOfficer current) {
        this.projects = projects;
        this.ledger = ledger;
        this.views = views;
        this.export = export;
        this.agree = agree;
        this.current = current;
    }

    @GetMapping("/api/projects/{id}/labour")
    @Transactional(readOnly = true)
    @OpenToFirms
    LabourView ofProject(@PathVariable UUID id) {
        current.require(Permission.PROJECT_READ);
        return views.of(projects.visible(id));
    }

    @PostMapping("/api/projects/{id}/labour/terms")
    LabourView terms(@PathVariable UUID id, @Valid @RequestBody SetTerms command) {
        agree.handle(id, command);
        return ofProject(id);
    }

    @GetMapping("/api/labour-periods")
    @Transactional(readOnly = true)
    @OpenToFirms
    Page<Period> list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable YearMonth month,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var found = ledger.page(LabourFilter.of(state, month), current.require(Permission.PROJECT_READ), after, size);
        return new Page<>(views.of(found.items()), found.next());
    }

    @GetMapping("/api/labour-periods/sums")
    @OpenToFirms
    Sums sums(@RequestParam @Nullable String state, @RequestParam @Nullable YearMonth month) {
        return ledger.sums(LabourFilter.of(state, month), current.require(Permission.PROJECT_READ));
    }

    @GetMapping("/api/labour-periods/{id}")
    @OpenToFirms
    Period period(@PathVariable UUID id) {
        return views.of(List.of(ledger.visible(id, current.require(Permission.PROJECT_READ))))
                .getFirst();
    }

    @GetMapping("/api/labour-periods.xlsx")
    void sheet(
            @RequestParam @Nullable String state, @RequestParam @Nullable YearMonth month, HttpServletResponse response)
            throws IOException {
        var officer = current.require(Permission.PROJECT_READ);
        var filter = LabourFilter.of(state, month);
        Download.spreadsheet(response, "人工费拨付.xlsx");
        export.write(filter, officer, response.getOutputStream());
    }
}
