package org.huxin.server.wage.payment;

import static org.huxin.db.wage.Tables.PAY_BATCH;

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

/** Where a batch belongs, for whoever comes from a duty about it. */
@RestController
class BatchController {

    private final DSLContext db;
    private final WageProjects projects;
    private final CurrentOfficer current;

    BatchController(DSLContext db, WageProjects projects, CurrentOfficer current) {
        this.db = db;
        this.projects = projects;
        this.current = current;
    }

    record Place(UUID project) {}

    @OpenToFirms
    @GetMapping("/api/wage/batches/{id}")
    @Transactional(readOnly = true)
    Place place(@PathVariable UUID id) {
        current.require(Permission.PROJECT_READ);
        var batch =
                db.fetchOptional(PAY_BATCH, PAY_BATCH.ID.eq(id)).orElseThrow(() -> new NotFound("代发批次", id.toString()));
        var project = projects.visible(batch.getProject());
        projects.requireFirm(project, batch.getEmployer());
        return new Place(project.id());
    }
}
