package org.huxin.server.supervision.forecast;

import static org.huxin.db.supervision.Tables.ACCOUNT_OUTCOME;
import static org.huxin.db.supervision.Tables.FORECAST;
import static org.jooq.impl.DSL.count;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Holds what was expected of accounts against what came. */
@Repository
class HitRates {

    private final DSLContext db;

    HitRates(DSLContext db) {
        this.db = db;
    }

    Hits ofProject(UUID project) {
        return hits(FORECAST.PROJECT.eq(project));
    }

    Hits ofPlace(String jurisdiction) {
        return hits(FORECAST.JURISDICTION.eq(jurisdiction));
    }

    private Hits hits(Condition which) {
        var said = db.select(count(), count().filterWhere(ACCOUNT_OUTCOME.SHORT))
                .from(FORECAST)
                .join(ACCOUNT_OUTCOME)
                .on(ACCOUNT_OUTCOME.PROJECT.eq(FORECAST.PROJECT))
                .and(ACCOUNT_OUTCOME.MONTH.eq(FORECAST.SHORT_MONTH))
                .where(which)
                // what was short before the month began is known, not foreseen
                .and(FORECAST.SHORT_MONTH.ge(FORECAST.MONTH))
                .fetchSingle();
        var missed = db.select(count())
                .from(FORECAST)
                .join(ACCOUNT_OUTCOME)
                .on(ACCOUNT_OUTCOME.PROJECT.eq(FORECAST.PROJECT))
                .and(ACCOUNT_OUTCOME.MONTH.eq(FORECAST.MONTH))
                .where(which)
                .and(ACCOUNT_OUTCOME.SHORT)
                .and(FORECAST.SHORT_MONTH.isNull().or(FORECAST.SHORT_MONTH.gt(FORECAST.MONTH)))
                .fetchSingle();
        return new Hits(said.value1(), said.value2(), missed.value1());
    }
}
