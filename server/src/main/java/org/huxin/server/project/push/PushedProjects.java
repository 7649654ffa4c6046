package org.huxin.server.project.push;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.PUSH;
import static org.jooq.impl.DSL.select;

import java.util.function.Consumer;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.party.ActingOfficer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Projects about which something must be, or was, pushed. */
@Repository
public class PushedProjects {

    private static final int FETCH = 1_000;

    private final DSLContext db;
    private final Pushes pushes;

    PushedProjects(DSLContext db, Pushes pushes) {
        this.db = db;
        this.pushes = pushes;
    }

    /** Those that the officer may see, oldest first, a batch in memory at a time. */
    public void each(PushFilter filter, ActingOfficer officer, Consumer<ConstructionProjectRecord> reader) {
        var meant = select(PUSH.PROJECT)
                .from(PUSH)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(PUSH.PROJECT))
                .where(officer.scope().on(Pushes.SCOPE))
                .and(PUSH.WITHDRAWN_AT.isNull())
                .and(pushes.condition(filter));
        try (var rows = db.selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.in(meant))
                .orderBy(CONSTRUCTION_PROJECT.REGISTERED_AT, CONSTRUCTION_PROJECT.NUMBER)
                .fetchSize(FETCH)
                .fetchLazy()) {
            rows.forEach(reader);
        }
    }
}
