package org.huxin.server.wage.match;

import static org.huxin.db.wage.Tables.PROJECT_MONTH;
import static org.huxin.db.wage.Tables.WORKER;
import static org.huxin.db.wage.Tables.WORKER_MONTH;
import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.huxin.engine.match.Reason;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of a month as the ledger keeps them: the largest difference first, whichever way it goes. */
@Repository
class MonthTable {

    private static final int FETCH = 500;
    private static final Field<Long> DIFFERENCE = abs(WORKER_MONTH.DUE_FEN.minus(WORKER_MONTH.PAID_FEN));

    private final DSLContext db;

    MonthTable(DSLContext db) {
        this.db = db;
    }

    /** Months of which the project has rows, or people who attended and were not registered; the latest first. */
    List<YearMonth> months(UUID project) {
        return db.select(PROJECT_MONTH.MONTH)
                .from(PROJECT_MONTH)
                .where(PROJECT_MONTH.PROJECT.eq(project))
                .union(MonthStrangers.months(project))
                .orderBy(field(PROJECT_MONTH.MONTH.getUnqualifiedName()).desc())
                .fetch(found -> YearMonth.from(found.value1()));
    }

    Page<Record> page(MonthFilter filter, @Nullable String after, int size) {
        var found = rows(filter)
                .and(after == null ? noCondition() : behind(Cursor.decode(after, 3)))
                .orderBy(DIFFERENCE.desc(), WORKER_MONTH.WORKER, WORKER_MONTH.EMPLOYER)
                .limit(size + 1)
                .fetch();
        return Page.cut(
                List.<Record>copyOf(found),
                size,
                last -> Cursor.at(
                        Math.abs(last.get(WORKER_MONTH.DUE_FEN) - last.get(WORKER_MONTH.PAID_FEN)),
                        last.get(WORKER_MONTH.WORKER),
                        last.get(WORKER_MONTH.EMPLOYER)));
    }

    /** Every row in the same order, a batch in memory at a time. */
    void each(MonthFilter filter, Consumer<Record> reader) {
        try (var rows = rows(filter)
                .orderBy(DIFFERENCE.desc(), WORKER_MONTH.WORKER, WORKER_MONTH.EMPLOYER)
                .fetchSize(FETCH)
                .fetchLazy()) {
            rows.forEach(reader);
        }
    }

    private SelectConditionStep<Record> rows(MonthFilter filter) {
        return db.select(WORKER_MONTH.fields())
                .select(WORKER.NAME, WORKER.ID_MASKED)
                .from(WORKER_MONTH)
                .join(WORKER)
                .on(WORKER.ID.eq(WORKER_MONTH.WORKER))
                .where(filter.rows());
    }

    static Condition named(Field<Integer> bits, Reason reason) {
        return bits.bitAnd(reason.bit()).ne(0);
    }

    private static Condition behind(Cursor cursor) {
        try {
            var difference = Long.parseLong(cursor.key(0));
            return DIFFERENCE
                    .lt(difference)
                    .or(DIFFERENCE
                            .eq(difference)
                            .and(row(WORKER_MONTH.WORKER, WORKER_MONTH.EMPLOYER).gt(cursor.id(1), cursor.id(2))));
        } catch (NumberFormatException notOurs) {
            throw Cursor.bad();
        }
    }
}
