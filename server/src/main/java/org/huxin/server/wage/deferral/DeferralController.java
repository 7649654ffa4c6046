package org.huxin.server.wage.deferral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.wage.WageProjects;
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

/** 延期支付报告: of a project, and of all that an officer may see. */
@RestController
class DeferralController {

    private final WageProjects projects;
    private final Deferrals deferrals;
    private final Deferring deferring;
    private final CurrentOfficer current;

    DeferralController(WageProjects projects, Deferrals deferrals, Deferring deferring, CurrentOfficer current) {
        this.projects = projects;
        this.deferrals = deferrals;
        this.deferring = deferring;
        this.current = current;
    }

    record Filed(UUID id) {}

    /** Where a report belongs, for whoever comes from a duty about it. */
    record Place(UUID project) {}

    @OpenToFirms
    @GetMapping("/api/wage/projects/{id}/deferrals")
    @Transactional(readOnly = true)
    Page<Deferrals.View> ofProject(
            @PathVariable UUID id,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        current.require(Permission.PROJECT_READ);
        return deferrals.of(projects.visible(id), after, size);
    }

    @OpenToFirms
    @PostMapping("/api/wage/projects/{id}/deferrals")
    Filed file(@PathVariable UUID id, @Valid @RequestBody Deferring.Command command) {
        return new Filed(deferring.file(id, command));
    }

    @OpenToFirms
    @PostMapping("/api/wage/deferrals/{deferral}/settle")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable UUID deferral, @Valid @RequestBody Deferring.Settle command) {
        deferring.settle(deferral, command);
    }

    @OpenToFirms
    @GetMapping("/api/wage/deferrals/{deferral}")
    @Transactional(readOnly = true)
    Place place(@PathVariable UUID deferral) {
        current.require(Permission.PROJECT_READ);
        return new Place(deferrals.project(deferral));
    }

    @GetMapping("/api/wage/deferrals")
    @Transactional(readOnly = true)
    Page<Deferrals.View> all(
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var officer = current.require(Permission.PROJECT_READ);
        return deferrals.all(officer.scope().on(WageProjects.SCOPE), open, after, size);
    }
}
