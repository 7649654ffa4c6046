package org.huxin.server.wage.attendance;

import static org.huxin.db.wage.Tables.DAY_DUE;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.huxin.server.wage.AttendanceDays;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Days of projects whose punches have changed, or who works there. A note for each change, in its transaction: notes never wait for each other,
 * however many devices a project has, and none is lost.
 */
@Repository
class DaysDue implements AttendanceDays {

    private final DSLContext db;

    DaysDue(DSLContext db) {
        this.db = db;
    }

    void add(String jurisdiction, UUID project, Collection<LocalDate> days) {
        db.execute(
                "insert into wage.day_due (jurisdiction, project, day) select {0}, {1}, * from unnest({2}::date[])",
                val(jurisdiction), val(project), val(days.toArray(LocalDate[]::new)));
    }

    @Override
    public void left(UUID project, UUID worker, LocalDate on) {
        db.execute("""
                insert into wage.day_due (jurisdiction, project, day)
                select p.jurisdiction, a.project, a.day
                from wage.attendance_day a join project.construction_project p on p.id = a.project
                where a.project = {0} and a.worker = {1} and a.day > {2}
                """, val(project), val(worker), val(on));
    }

    /** Whether a project's days wait to be built. */
    boolean waiting(UUID project) {
        return db.fetchExists(DAY_DUE, DAY_DUE.PROJECT.eq(project));
    }
}
