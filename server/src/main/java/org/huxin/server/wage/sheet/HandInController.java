package org.huxin.server.wage.sheet;

import static org.huxin.db.wage.Tables.HAND_IN;

import java.time.YearMonth;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where and of which month a sheet is owed, for whoever comes from a duty about it. */
@RestController
class HandInController {

    private final DSLContext db;
    private final WageProjects projects;
    private final CurrentOfficer current;

    HandInController(DSLContext db, WageProjects projects, CurrentOfficer current) {
        this.db = db;
        this.projects = projects;
        this.current = current;
    }

    record Place(UUID project, YearMonth month) {}

    @OpenToFirms
    @GetMapping("/api/wage/hand-ins/{id}")
    @Transactional(readOnly = true)
    Place place(@PathVariable UUID id) {
        current.require(Permission.PROJECT_READ);
        var owed =
                db.fetchOptional(HAND_IN, HAND_IN.ID.eq(id)).orElseThrow(() -> new NotFound("应交的工资支付表", id.toString()));
        var project = projects.visible(owed.getProject());
        projects.requireFirm(project, owed.getEmployer());
        return new Place(project.id(), YearMonth.from(owed.getMonth()));
    }
}
