package org.huxin.server.supervision.forecast;

import static org.huxin.db.supervision.Tables.ACCOUNT_OUTCOME;
import static org.huxin.db.supervision.Tables.FORECAST;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.trunc;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
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
                // a month whose day of pay had gone by is known, not foreseen
                .and(ACCOUNT_OUTCOME.DUE_ON.ge(FORECAST.MADE_ON))
                .fetchSingle();
        // the last that was said of a month was said when the month began in which it was to be paid
        var missed = db.select(count())
                .from(FORECAST)
                .join(ACCOUNT_OUTCOME)
                .on(ACCOUNT_OUTCOME.PROJECT.eq(FORECAST.PROJECT))
                .and(FORECAST.MONTH.eq(
                        field("{0}::date", LocalDate.class, trunc(ACCOUNT_OUTCOME.DUE_ON, DatePart.MONTH))))
                .where(which)
                .and(FORECAST.MADE_ON.le(ACCOUNT_OUTCOME.DUE_ON))
                .and(ACCOUNT_OUTCOME.SHORT)
                .and(FORECAST.SHORT_MONTH.isDistinctFrom(ACCOUNT_OUTCOME.MONTH))
                .fetchSingle();
        return new Hits(said.value1(), said.value2(), missed.value1());
    }
}
