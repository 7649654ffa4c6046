package org.huxin.server.supervision.risk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 项目风险: projects by grade, one project's grades, and the reports upward. */
@RestController
class RiskController {

    private final Risks risks;
    private final RiskViews views;
    private final AssessRisk assess;
    private final RiskReports reports;
    private final RiskReporting reporting;
    private final CurrentOfficer current;

    RiskController(
            Risks risks,
            RiskViews views,
            AssessRisk assess,
            RiskReports reports,
            RiskReporting reporting,
            CurrentOfficer current) {
        this.risks = risks;
        this.views = views;
        this.assess = assess;
        this.reports = reports;
        this.reporting = reporting;
        this.current = current;
    }

    @GetMapping("/api/risks")
    @Transactional(readOnly = true)
    Page<Risks.Line> all(
            @RequestParam @Nullable String grade,
            @RequestParam @Nullable String text,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        current.require(Permission.PROJECT_READ);
        return risks.page(grade, text, after, size);
    }

    @GetMapping("/api/risks/{project}")
    @Transactional(readOnly = true)
    RiskView one(@PathVariable UUID project) {
        current.require(Permission.PROJECT_READ);
        return views.of(project);
    }

    @PostMapping("/api/risks/{project}/assess")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assess(@PathVariable UUID project, @Valid @RequestBody AssessRisk.Command told) {
        current.require(Permission.PROJECT_REGISTER);
        assess.handle(project, told);
    }

    @GetMapping("/api/risk-reports")
    @Transactional(readOnly = true)
    Page<RiskReports.View> reports(
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam @Nullable UUID project,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        current.require(Permission.PROJECT_READ);
        return reports.page(open, project, after, size);
    }

    @GetMapping("/api/risk-reports/{id}")
    @Transactional(readOnly = true)
    RiskReports.View report(@PathVariable UUID id) {
        current.require(Permission.PROJECT_READ);
        return reports.require(id);
    }

    @PostMapping("/api/risk-reports/{id}/receive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(@PathVariable UUID id, @Valid @RequestBody RiskReporting.Command told) {
        current.require(Permission.PROJECT_READ);
        reporting.receive(id, told);
    }

    @PostMapping("/api/risk-reports/{id}/settle")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable UUID id, @Valid @RequestBody RiskReporting.Command told) {
        current.require(Permission.PROJECT_READ);
        reporting.settle(id, told);
    }

    @PostMapping("/api/risk-reports/{id}/pass-on")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void passOn(@PathVariable UUID id, @Valid @RequestBody RiskReporting.Command told) {
        current.require(Permission.PROJECT_READ);
        reporting.passOn(id, told);
    }
}
