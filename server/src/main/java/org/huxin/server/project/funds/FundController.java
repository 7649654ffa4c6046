package org.huxin.server.project.funds;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
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

/** 项目资金: of one project, and of all that an officer may see. */
@RestController
class FundController {

    /** Where a planned payment belongs. @param project its id */
    record OfInstalment(UUID project) {}

    private final Projects projects;
    private final KeepFunds keep;
    private final FundViews views;
    private final FundLedger ledger;
    private final FundRows rows;
    private final FundExport export;
    private final CurrentOfficer current;

    FundController(
            Projects projects,
            KeepFunds keep,
            FundViews views,
            FundLedger ledger,
            FundRows rows,
            FundExport export,
            CurrentOfficer current) {
        this.projects = projects;
        this.keep = keep;
        this.views = views;
        this.ledger = ledger;
        this.rows = rows;
        this.export = export;
        this.current = current;
    }

    @GetMapping("/api/fund-instalments/{id}")
    OfInstalment instalment(@PathVariable UUID id) {
        return new OfInstalment(ledger.projectOf(id, current.require(Permission.PROJECT_READ)));
    }

    @GetMapping("/api/project-funds")
    @Transactional(readOnly = true)
    Page<FundRow> list(
            @RequestParam @Nullable String state,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var found = ledger.page(FundFilter.of(state, all), current.require(Permission.PROJECT_READ), after, size);
        return new Page<>(rows.of(found.items()), found.next());
    }

    @GetMapping("/api/project-funds/sums")
    FundRow.Sums sums(@RequestParam @Nullable String state, @RequestParam(defaultValue = "false") boolean all) {
        return ledger.sums(FundFilter.of(state, all), current.require(Permission.PROJECT_READ));
    }

    @GetMapping("/api/project-funds.xlsx")
    void sheet(
            @RequestParam @Nullable String state,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletResponse response)
            throws IOException {
        var officer = current.require(Permission.PROJECT_READ);
        var filter = FundFilter.of(state, all);
        Download.spreadsheet(response, "项目资金.xlsx");
        export.write(filter, officer, response.getOutputStream());
    }

    @GetMapping("/api/projects/{id}/fund-plan")
    @Transactional(readOnly = true)
    @OpenToFirms
    FundPlanView plan(@PathVariable UUID id) {
        current.require(Permission.PROJECT_READ);
        return views.of(projects.visible(id));
    }

    @PostMapping("/api/projects/{id}/fund-plan/arrange")
    FundPlanView arrange(@PathVariable UUID id, @Valid @RequestBody Funding.Arrange command) {
        keep.arrange(id, command);
        return plan(id);
    }

    @PostMapping("/api/projects/{id}/fund-plan/budget")
    FundPlanView budget(@PathVariable UUID id, @Valid @RequestBody Funding.ApproveBudget command) {
        keep.approve(id, command);
        return plan(id);
    }

    @PostMapping("/api/projects/{id}/fund-plan/plan")
    FundPlanView planned(@PathVariable UUID id, @Valid @RequestBody Funding.Plan command) {
        keep.plan(id, command);
        return plan(id);
    }

    @PostMapping("/api/projects/{id}/fund-plan/pay")
    FundPlanView pay(@PathVariable UUID id, @Valid @RequestBody Funding.PayOut command) {
        keep.pay(id, command);
        return plan(id);
    }

    @PostMapping("/api/projects/{id}/fund-plan/withdraw")
    FundPlanView withdraw(@PathVariable UUID id, @Valid @RequestBody Funding.Withdraw command) {
        keep.withdraw(id, command);
        return plan(id);
    }
}
