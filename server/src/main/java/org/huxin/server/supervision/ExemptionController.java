package org.huxin.server.supervision;

import jakarta.validation.Valid;
import java.util.UUID;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.wage.WageProjects;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 豁免 of a project: what excuses it, entered and withdrawn. */
@RestController
class ExemptionController {

    private final WageProjects projects;
    private final EnterExemption exemptions;
    private final ExemptionViews views;
    private final CurrentOfficer current;

    ExemptionController(
            WageProjects projects, EnterExemption exemptions, ExemptionViews views, CurrentOfficer current) {
        this.projects = projects;
        this.exemptions = exemptions;
        this.views = views;
        this.current = current;
    }

    record Entered(UUID id) {}

    @OpenToFirms
    @GetMapping("/api/projects/{id}/exemptions")
    @Transactional(readOnly = true)
    ExemptionViews.View all(@PathVariable UUID id) {
        current.require(Permission.PROJECT_READ);
        return views.of(projects.visible(id));
    }

    @OpenToFirms
    @PostMapping("/api/projects/{id}/exemptions")
    Entered enter(@PathVariable UUID id, @Valid @RequestBody EnterExemption.Command command) {
        current.require(Permission.PROJECT_READ);
        return new Entered(exemptions.enter(id, command));
    }

    @OpenToFirms
    @PostMapping("/api/projects/{id}/exemptions/{exemption}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            @PathVariable UUID id, @PathVariable UUID exemption, @Valid @RequestBody EnterExemption.Withdraw command) {
        current.require(Permission.PROJECT_READ);
        exemptions.withdraw(id, exemption, command);
    }
}
