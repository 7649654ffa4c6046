package org.huxin.server.wage.match;

import static org.huxin.db.wage.Tables.STRANGER;
import static org.huxin.db.wage.Tables.STRANGER_DAY;
import static org.huxin.db.wage.Tables.STRANGER_MONTH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Who attended in a month and was not registered for it: no wage is worked out for such days, so they stand beside the match and
 * in none of its sums.
 */
@Repository
class MonthStrangers {

    static final Field<String> NAME = DSL.field(name("seen", "told_name"), String.class);
    static final Field<String> ID_MASKED = DSL.field(name("seen", "told_number"), String.class);

    /** Hundredths of a day: days on which a device saw the person, or what sheets say if that is more. */
    static final Field<BigDecimal> WORKED = DSL.field(name("seen", "told_worked"), BigDecimal.class);

    private static final int FETCH = 500;

    private final DSLContext db;

    MonthStrangers(DSLContext db) {
        this.db = db;
    }

    MatchView.Strangers of(UUID project, LocalDate month, @Nullable UUID firm) {
        return db.select(count(), coalesce(sum(WORKED), inline(BigDecimal.ZERO)))
                .from(seen(project, month, firm))
                .where(WORKED.gt(BigDecimal.ZERO))
                .fetchSingle(row ->
                        new MatchView.Strangers(row.value1(), row.value2().longValueExact()));
    }

    /** Each of them, some in memory at a time. */
    void each(UUID project, LocalDate month, @Nullable UUID firm, Consumer<Record> reader) {
        try (var rows = db.select(NAME, ID_MASKED, WORKED)
                .from(seen(project, month, firm))
                .where(WORKED.gt(BigDecimal.ZERO))
                .orderBy(NAME.asc().nullsLast(), ID_MASKED)
                .fetchSize(FETCH)
                .fetchLazy()) {
            rows.forEach(reader);
        }
    }

    /** First days of the months in which a project has any. */
    static Select<Record1<LocalDate>> months(UUID project) {
        var ofDay = DSL.field("date_trunc('month', {0})::date", LocalDate.class, STRANGER_DAY.DAY);
        return select(STRANGER_MONTH.MONTH)
                .from(STRANGER_MONTH)
                .join(STRANGER)
                .on(STRANGER.ID.eq(STRANGER_MONTH.STRANGER))
                .where(STRANGER.PROJECT.eq(project))
                .union(select(ofDay)
                        .from(STRANGER_DAY)
                        .join(STRANGER)
                        .on(STRANGER.ID.eq(STRANGER_DAY.STRANGER))
                        .where(STRANGER.PROJECT.eq(project)));
    }

    /** @param firm whose sheets alone are wanted: nobody can say whose people those are whom a device saw */
    private static Table<?> seen(UUID project, LocalDate month, @Nullable UUID firm) {
        var days = field(select(count().mul(inline(100)))
                .from(STRANGER_DAY)
                .where(STRANGER_DAY.STRANGER.eq(STRANGER.ID))
                .and(STRANGER_DAY.DAY.ge(month))
                .and(STRANGER_DAY.DAY.lt(month.plusMonths(1))));
        var told = field(select(sum(STRANGER_MONTH.WORKED))
                .from(STRANGER_MONTH)
                .where(STRANGER_MONTH.STRANGER.eq(STRANGER.ID))
                .and(STRANGER_MONTH.MONTH.eq(month))
                .and(firm == null ? noCondition() : STRANGER_MONTH.EMPLOYER.eq(firm)));
        var none = inline(BigDecimal.ZERO);
        var worked = coalesce(sum(told), none);
        return select(
                        max(STRANGER.NAME).as(NAME.getUnqualifiedName()),
                        min(STRANGER.ID_MASKED).as(ID_MASKED.getUnqualifiedName()),
                        (firm == null ? greatest(coalesce(sum(days), none), worked) : worked)
                                .as(WORKED.getUnqualifiedName()))
                .from(STRANGER)
                .where(STRANGER.PROJECT.eq(project))
                .groupBy(coalesce(STRANGER.WORKER, STRANGER.ID))
                .asTable("seen");
    }
}
