package org.huxin.server.supervision.forecast;

import java.util.UUID;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.project.register.Projects;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 项目风险, for whoever sees the project. */
@RestController
class RiskPageController {

    private final RiskPages pages;
    private final Projects projects;
    private final CurrentOfficer current;

    RiskPageController(RiskPages pages, Projects projects, CurrentOfficer current) {
        this.pages = pages;
        this.projects = projects;
        this.current = current;
    }

    @GetMapping("/api/projects/{id}/risk-page")
    @Transactional(readOnly = true)
    RiskPage page(@PathVariable UUID id) {
        current.require(Permission.PROJECT_READ);
        return pages.of(projects.visible(id));
    }
}
