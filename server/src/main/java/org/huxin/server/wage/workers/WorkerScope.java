package org.huxin.server.wage.workers;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.ATTENDANCE_MONTH;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.WORKER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.UUID;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.wage.WageProjects;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** Which workers an official sees: all of the place, or those of the projects that are his. */
@Component
class WorkerScope {

    private final CurrentOfficer current;

    WorkerScope(CurrentOfficer current) {
        this.current = current;
    }

    ActingOfficer reader() {
        return current.require(Permission.PROJECT_READ);
    }

    /** Rows of the table of workers. */
    Condition workers() {
        var scope = reader().scope();
        return WORKER.JURISDICTION
                .in(scope.jurisdictions())
                .and(
                        scope.whole()
                                ? noCondition()
                                : exists(selectOne()
                                                .from(ENGAGEMENT)
                                                .where(ENGAGEMENT.WORKER.eq(WORKER.ID))
                                                .and(project(ENGAGEMENT.PROJECT)))
                                        .or(exists(selectOne()
                                                .from(ATTENDANCE_MONTH)
                                                .where(ATTENDANCE_MONTH.WORKER.eq(WORKER.ID))
                                                .and(project(ATTENDANCE_MONTH.PROJECT)))));
    }

    /** Rows of a table that names projects. */
    Condition project(Field<UUID> project) {
        return project.in(select(CONSTRUCTION_PROJECT.ID)
                .from(CONSTRUCTION_PROJECT)
                .where(reader().scope().on(WageProjects.SCOPE)));
    }
}
