package org.huxin.server.wage.deferral;

import static org.huxin.db.wage.Tables.DEFERRAL;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.HAND_IN;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.day;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huxin.server.wage.WatchedExcuses;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads reports of later pay and new entries of the roster. */
@Repository
class StoredExcuses implements WatchedExcuses {

    private final DSLContext db;

    StoredExcuses(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<PutOff> putOff(Collection<UUID> projects) {
        return db.select(DEFERRAL.ID, DEFERRAL.PROJECT, DEFERRAL.FILED_AT, HAND_IN.PAY_ON, DEFERRAL.PAY_BY)
                .from(DEFERRAL)
                .leftJoin(HAND_IN)
                .on(HAND_IN.PROJECT.eq(DEFERRAL.PROJECT))
                .and(HAND_IN.EMPLOYER.eq(DEFERRAL.EMPLOYER))
                .and(HAND_IN.MONTH.eq(DEFERRAL.MONTH))
                .where(DEFERRAL.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(DEFERRAL.PAID_ON.isNull())
                .fetch(row ->
                        new PutOff(row.value1(), row.value2(), row.value3().toLocalDate(), row.value4(), row.value5()));
    }

    @Override
    public List<Hired> hired(Collection<UUID> projects, LocalDate since, int dayOfMonth) {
        return db.select(ENGAGEMENT.ID, ENGAGEMENT.PROJECT, ENGAGEMENT.WORKER, ENGAGEMENT.ENTERED_ON)
                .from(ENGAGEMENT)
                .where(ENGAGEMENT.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(ENGAGEMENT.ENTERED_ON.ge(since))
                .and(day(ENGAGEMENT.ENTERED_ON).ge(dayOfMonth))
                .fetch(row -> new Hired(row.value1(), row.value2(), row.value3(), row.value4()));
    }
}
