package org.huxin.server.supervision.forecast;

import static org.huxin.db.supervision.Tables.ACCOUNT_OUTCOME;
import static org.huxin.db.supervision.Tables.FORECAST;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.AccountOutcomeRecord;
import org.huxin.db.supervision.tables.records.ForecastRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What was expected of accounts, and what came. */
@Repository
class Forecasts {

    private final DSLContext db;

    Forecasts(DSLContext db) {
        this.db = db;
    }

    /** Projects of which it is on record what was expected when a month began. */
    Set<UUID> made(Collection<UUID> projects, YearMonth month) {
        return db.select(FORECAST.PROJECT)
                .from(FORECAST)
                .where(FORECAST.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(FORECAST.MONTH.eq(month.atDay(1)))
                .fetchSet(FORECAST.PROJECT);
    }

    void keep(Collection<ForecastRecord> forecasts, Collection<AccountOutcomeRecord> outcomes) {
        if (!forecasts.isEmpty()) {
            db.insertInto(FORECAST).set(forecasts).onConflictDoNothing().execute();
        }
        // what came is told once: paying later makes no short month whole again
        db.batch(outcomes.stream()
                        .map(row -> db.insertInto(ACCOUNT_OUTCOME).set(row).onConflictDoNothing())
                        .toList())
                .execute();
    }

    /** Months for which something was expected and of which nobody knows yet what came, by project. */
    Map<UUID, List<YearMonth>> open(Collection<UUID> projects, YearMonth from, YearMonth before) {
        return db.select(FORECAST.PROJECT, FORECAST.MONTH)
                .from(FORECAST)
                .where(FORECAST.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(FORECAST.MONTH.ge(from.atDay(1)))
                .and(FORECAST.MONTH.lt(before.atDay(1)))
                .and(notExists(selectOne()
                        .from(ACCOUNT_OUTCOME)
                        .where(ACCOUNT_OUTCOME.PROJECT.eq(FORECAST.PROJECT))
                        .and(ACCOUNT_OUTCOME.MONTH.eq(FORECAST.MONTH))))
                .fetchGroups(FORECAST.PROJECT, row -> YearMonth.from(row.value2()));
    }
}
