package org.huxin.server.supervision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.WarnedClues;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.project.register.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 预警: all that an officer may see, one whole, what is done about it, and past days reckoned again. */
@RestController
class WarningController {

    private final Warnings warnings;
    private final WarningViews views;
    private final ActOnWarning acts;
    private final PassOnWarning passing;
    private final Recomputed recomputed;
    private final DayAssessment assessment;
    private final Projects projects;
    private final CurrentOfficer current;
    private final Today today;

    WarningController(
            Warnings warnings,
            WarningViews views,
            ActOnWarning acts,
            PassOnWarning passing,
            Recomputed recomputed,
            DayAssessment assessment,
            Projects projects,
            CurrentOfficer current,
            Today today) {
        this.warnings = warnings;
        this.views = views;
        this.acts = acts;
        this.passing = passing;
        this.recomputed = recomputed;
        this.assessment = assessment;
        this.projects = projects;
        this.current = current;
        this.today = today;
    }

    @GetMapping("/api/warnings")
    @Transactional(readOnly = true)
    Page<WarningView.Line> all(
            @ModelAttribute WarningFilter filter,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        current.require(Permission.PROJECT_READ);
        return warnings.page(filter, after, size).map(views::line);
    }

    @GetMapping("/api/warnings/{id}")
    @Transactional(readOnly = true)
    WarningView one(@PathVariable UUID id) {
        current.require(Permission.PROJECT_READ);
        return views.of(warnings.require(id));
    }

    @PostMapping("/api/warnings/{id}/check")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void check(@PathVariable UUID id, @Valid @RequestBody ActOnWarning.Check told) {
        current.require(Permission.PROJECT_READ);
        acts.check(id, told);
    }

    @PostMapping("/api/warnings/{id}/clear")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(@PathVariable UUID id, @Valid @RequestBody ActOnWarning.Clear told) {
        current.require(Permission.PROJECT_READ);
        acts.clear(id, told);
    }

    @PostMapping("/api/warnings/{id}/assign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(@PathVariable UUID id, @Valid @RequestBody PassOnWarning.Assign told) {
        current.require(Permission.PROJECT_READ);
        passing.assign(id, told);
    }

    @PostMapping("/api/warnings/{id}/hand-on")
    WarnedClues.Filed handOn(@PathVariable UUID id, @Valid @RequestBody PassOnWarning.HandOn told) {
        current.require(Permission.CLUE_REGISTER);
        return passing.handOn(id, told);
    }

    /** Why it read as it did on a past day. */
    @GetMapping("/api/warnings/{id}/recompute")
    @Transactional(readOnly = true)
    Recomputed.View recompute(@PathVariable UUID id, @RequestParam LocalDate day) {
        current.require(Permission.PROJECT_READ);
        var warning = warnings.require(id).warning();
        if (day.isAfter(today.date()) || day.isBefore(warning.getFirstSeen().minusYears(1))) {
            throw CommandRefused.field("warning.day", "day", "只能重算首次发现前一年以来、今天以前的日子");
        }
        return recomputed.on(warning, day);
    }

    /** Looks at one project now; officers who may register projects ask for it. */
    @PostMapping("/api/projects/{id}/assess-warnings")
    @Transactional
    List<WarningView.Line> assess(@PathVariable UUID id) {
        current.require(Permission.PROJECT_REGISTER);
        assessment.now(projects.visible(id).id());
        return warnings.page(WarningFilter.of(id), null, 200).items().stream()
                .map(views::line)
                .toList();
    }
}
