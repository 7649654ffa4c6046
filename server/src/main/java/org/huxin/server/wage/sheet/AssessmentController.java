package org.huxin.server.wage.sheet;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.YearMonth;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 工作量考核, and the day of pay. */
@OpenToFirms
@RestController
class AssessmentController {

    private final WageProjects projects;
    private final Employers employers;
    private final Assessing assessing;
    private final AssessmentPages pages;
    private final SetPayDay setPayDay;
    private final PayTerms terms;
    private final CurrentOfficer current;

    AssessmentController(
            WageProjects projects,
            Employers employers,
            Assessing assessing,
            AssessmentPages pages,
            SetPayDay setPayDay,
            PayTerms terms,
            CurrentOfficer current) {
        this.projects = projects;
        this.employers = employers;
        this.assessing = assessing;
        this.pages = pages;
        this.setPayDay = setPayDay;
        this.terms = terms;
        this.current = current;
    }

    /** @param workers how many were assessed */
    record Assessed(int workers) {}

    /** Both null while nobody has entered the day. */
    record PayDay(@Nullable Integer payDay, @Nullable Integer monthsAfter) {}

    @GetMapping("/api/wage/projects/{id}/assessments")
    @Transactional(readOnly = true)
    Page<AssessmentPages.Row> assessments(
            @PathVariable UUID id,
            @RequestParam UUID employer,
            @RequestParam YearMonth month,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int size) {
        current.require(Permission.PROJECT_READ);
        employers.require(projects.visible(id), employer);
        return pages.page(id, employer, month, after, size);
    }

    @PostMapping("/api/wage/projects/{id}/assessments")
    Assessed assess(@PathVariable UUID id, @Valid @RequestBody Assess command) {
        return new Assessed(assessing.handle(id, command));
    }

    @GetMapping("/api/wage/projects/{id}/pay-day")
    @Transactional(readOnly = true)
    PayDay payDay(@PathVariable UUID id) {
        current.require(Permission.PROJECT_READ);
        var row = terms.of(projects.visible(id).id());
        return new PayDay(row == null ? null : row.getPayDay(), row == null ? null : row.getMonthsAfter());
    }

    @PutMapping("/api/wage/projects/{id}/pay-day")
    PayDay setPayDay(@PathVariable UUID id, @Valid @RequestBody SetPayDay.Command command) {
        setPayDay.handle(id, command);
        return payDay(id);
    }
}
