package org.huxin.server.wage.roster;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.project.Tables.PARTICIPANT;

import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Firms that employ people on a project: its general contractor and its subcontractors. */
@Component
public class Employers {

    private final DSLContext db;
    private final WageProjects projects;

    Employers(DSLContext db, WageProjects projects) {
        this.db = db;
        this.projects = projects;
    }

    /** Names by id of those for whom the acting officer may act: a subcontractor for itself alone. */
    public Map<UUID, String> of(Project project) {
        var only = projects.onlyFirm(project);
        var all = db.select(ENTERPRISE.ID, ENTERPRISE.NAME)
                .from(ENTERPRISE)
                .where(ENTERPRISE
                        .ID
                        .in(db.select(CONSTRUCTION_PROJECT.CONTRACTOR)
                                .from(CONSTRUCTION_PROJECT)
                                .where(CONSTRUCTION_PROJECT.ID.eq(project.id())))
                        .or(ENTERPRISE.ID.in(db.select(PARTICIPANT.ENTERPRISE)
                                .from(PARTICIPANT)
                                .where(PARTICIPANT.PROJECT.eq(project.id())))))
                .fetchMap(ENTERPRISE.ID, ENTERPRISE.NAME);
        all.keySet().removeIf(id -> only.isPresent() && !only.get().equals(id));
        return all;
    }

    /** @throws CommandRefused {@code roster.employer} for a firm that is not among them */
    public void require(Project project, UUID employer) {
        if (!of(project).containsKey(employer)) {
            throw CommandRefused.field("roster.employer", "employer", "这个单位不是项目的总包或者分包单位");
        }
    }
}
