package org.huxin.server.wage.sheet;

import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.wage.Tables.HAND_IN;
import static org.jooq.impl.DSL.any;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.WatchedSheets;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads what firms owe of many projects. */
@Repository
class OwedSheets implements WatchedSheets {

    private final DSLContext db;

    OwedSheets(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Owed> owed(Collection<UUID> projects, YearMonth from) {
        return fetch(HAND_IN.PROJECT.eq(any(projects.toArray(UUID[]::new))).and(HAND_IN.MONTH.ge(from.atDay(1))));
    }

    @Override
    public List<Owed> named(Collection<UUID> ids) {
        return fetch(HAND_IN.ID.eq(any(ids.toArray(UUID[]::new))));
    }

    private List<Owed> fetch(Condition which) {
        return db.select(
                        HAND_IN.ID,
                        HAND_IN.PROJECT,
                        HAND_IN.MONTH,
                        ENTERPRISE.NAME,
                        HAND_IN.DUE_ON,
                        HAND_IN.HANDED_AT,
                        HAND_IN.EMPLOYER)
                .from(HAND_IN)
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(HAND_IN.EMPLOYER))
                .where(which)
                .and(HAND_IN.DUE_ON.isNotNull())
                .fetch(row -> new Owed(
                        row.value1(),
                        new ProjectMonth(row.value2(), YearMonth.from(row.value3())),
                        row.value7(),
                        row.value4(),
                        row.value5(),
                        row.value6() == null ? null : row.value6().toLocalDate()));
    }
}
