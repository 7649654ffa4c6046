package org.huxin.server.wage.payment;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;

import java.time.YearMonth;
import java.util.UUID;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.wage.WageProjects;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 银行代发率 and how long accounts last. */
@RestController
class PayRateController {

    private final WageProjects projects;
    private final PayRates rates;
    private final Covers covers;
    private final CurrentOfficer current;

    PayRateController(WageProjects projects, PayRates rates, Covers covers, CurrentOfficer current) {
        this.projects = projects;
        this.rates = rates;
        this.covers = covers;
        this.current = current;
    }

    /** Of all projects that the officer sees. */
    @GetMapping("/api/wage/pay-rates")
    @Transactional(readOnly = true)
    PayRates.Month place(@RequestParam YearMonth month) {
        return rates.of(current.require(Permission.PROJECT_READ).scope().on(WageProjects.SCOPE), month);
    }

    @OpenToFirms
    @GetMapping("/api/wage/projects/{id}/pay-rates")
    @Transactional(readOnly = true)
    PayRates.Month project(@PathVariable UUID id, @RequestParam YearMonth month) {
        current.require(Permission.PROJECT_READ);
        var project = projects.visible(id);
        var found = rates.of(CONSTRUCTION_PROJECT.ID.eq(id), month);
        return projects.onlyFirm(project).map(found::only).orElse(found);
    }

    @OpenToFirms
    @GetMapping("/api/wage/projects/{id}/cover")
    @Transactional(readOnly = true)
    Cover cover(@PathVariable UUID id) {
        current.require(Permission.PROJECT_READ);
        if (projects.onlyFirm(projects.visible(id)).isPresent()) {
            throw NotPermitted.outsideScope("分包单位不查看项目专用账户的收支");
        }
        return covers.of(id);
    }
}
