package org.huxin.server.casework.dispatch;

import static org.huxin.db.casework.Tables.CLUE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.huxin.server.casework.clues.Ledger;
import org.huxin.server.party.ActingOfficer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts clues in the database, by the ledger's own filters, so that every figure opens to exactly its clues. */
@Repository
class Counting {

    private static final Field<Long> OWED = greatest(
            coalesce(CLUE.VERIFIED_FEN, CLUE.CLAIMED_FEN, inline(0L)).minus(coalesce(CLUE.PAID_FEN, inline(0L))),
            inline(0L));
    private static final Field<Integer> PERSONS = coalesce(CLUE.VERIFIED_PERSONS, CLUE.CLAIMED_PERSONS, inline(0));
    private static final Field<Integer> DAYS =
            field("{0}::date - {1}::date", SQLDataType.INTEGER, CLUE.RESOLVED_AT, CLUE.RECEIVED_AT);

    private final DSLContext db;
    private final Ledger ledger;
    private final OpenCases cases;

    Counting(DSLContext db, Ledger ledger, OpenCases cases) {
        this.db = db;
        this.ledger = ledger;
        this.cases = cases;
    }

    /** All figures of a period as the officer sees them, by place or unit; the empty key for neither. */
    Map<String, Tally> all(ActingOfficer officer, Filters filters, Grouping grouping) {
        var found = unsolved(officer, filters, grouping);
        var by = by(grouping);
        db.select(by, count())
                .from(CLUE)
                .where(ledger.condition(filters.received(), officer))
                .groupBy(by)
                .forEach(row -> add(found, row.value1(), Tally.received(row.value2())));
        db.select(by, count(), sum(CLUE.PAID_FEN), sum(DAYS))
                .from(CLUE)
                .where(ledger.condition(filters.resolved(), officer))
                .groupBy(by)
                .forEach(row -> add(
                        found, row.value1(), Tally.resolved(row.value2(), whole(row.value3()), whole(row.value4()))));
        return found;
    }

    /** How many came in of each nature. */
    Map<String, Integer> natures(ActingOfficer officer, Filters filters) {
        return db.select(CLUE.NATURE, count())
                .from(CLUE)
                .where(ledger.condition(filters.received(), officer))
                .and(CLUE.NATURE.isNotNull())
                .groupBy(CLUE.NATURE)
                .fetchMap(CLUE.NATURE, count());
    }

    /** What is unsolved now, with the open cases. */
    Map<String, Tally> unsolved(ActingOfficer officer, Filters filters, Grouping grouping) {
        var found = new HashMap<String, Tally>();
        var by = by(grouping);
        db.select(by, count(), sum(OWED), sum(PERSONS), count().filterWhere(CLUE.MAJOR))
                .from(CLUE)
                .where(ledger.condition(filters.unsolved(), officer))
                .groupBy(by)
                .forEach(row -> add(
                        found,
                        row.value1(),
                        Tally.unsolved(
                                row.value2(),
                                0,
                                row.value5(),
                                whole(row.value3()),
                                Math.toIntExact(whole(row.value4())))));
        db.select(by, count())
                .from(CLUE)
                .where(ledger.condition(filters.overdue(), officer))
                .groupBy(by)
                .forEach(row -> add(found, row.value1(), Tally.unsolved(0, row.value2(), 0, 0, 0)));
        cases.count(officer, grouping).forEach((key, count) -> add(found, key, Tally.cases(count)));
        return found;
    }

    private static Field<String> by(Grouping grouping) {
        return grouping == Grouping.PLACE ? CLUE.REGION : coalesce(CLUE.HANDLING_UNIT, CLUE.PROPOSED_UNIT);
    }

    private static void add(Map<String, Tally> to, @Nullable String key, Tally tally) {
        to.merge(key == null ? "" : key, tally, Tally::plus);
    }

    private static long whole(@Nullable BigDecimal sum) {
        return sum == null ? 0 : sum.longValueExact();
    }
}
