package org.huxin.server.project.push;

import static org.huxin.db.project.Tables.PROJECT;
import static org.huxin.db.project.Tables.PUSH;
import static org.jooq.impl.DSL.select;

import java.util.function.Consumer;
import org.huxin.db.project.tables.records.ProjectRecord;
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
    public void each(PushFilter filter, ActingOfficer officer, Consumer<ProjectRecord> reader) {
        var meant = select(PUSH.PROJECT)
                .from(PUSH)
                .join(PROJECT)
                .on(PROJECT.ID.eq(PUSH.PROJECT))
                .where(officer.scope().on(Pushes.SCOPE))
                .and(PUSH.WITHDRAWN_AT.isNull())
                .and(pushes.condition(filter));
        try (var rows = db.selectFrom(PROJECT)
                .where(PROJECT.ID.in(meant))
                .orderBy(PROJECT.REGISTERED_AT, PROJECT.NUMBER)
                .fetchSize(FETCH)
                .fetchLazy()) {
            rows.forEach(reader);
        }
    }
}
