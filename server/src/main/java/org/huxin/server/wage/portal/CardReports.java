package org.huxin.server.wage.portal;

import static org.huxin.db.wage.Tables.CARD_REPORT;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.WORKER;
import static org.huxin.db.wage.Tables.WORKER_CARD;
import static org.jooq.impl.DSL.boolAnd;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.LocalDateTime;
import java.util.UUID;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.Today;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Numbers of cards of which workers say that they are not theirs. A report is settled by another number. */
@Repository
class CardReports {

    /**
     * One report.
     *
     * @param number masked but for its end
     * @param settledAt when he was given a card of another number; null until then
     */
    record Row(
            UUID worker,
            String name,
            String bank,
            String number,
            String holder,
            LocalDateTime reportedAt,
            @Nullable LocalDateTime settledAt) {}

    private final DSLContext db;
    private final Today today;

    CardReports(DSLContext db, Today today) {
        this.db = db;
        this.today = today;
    }

    /** The number of one of his cards is not his, wherever else it is written down. */
    void add(UUID card) {
        db.insertInto(
                        CARD_REPORT,
                        CARD_REPORT.WORKER,
                        CARD_REPORT.NUMBER_KEYED,
                        CARD_REPORT.CARD,
                        CARD_REPORT.REPORTED_AT)
                .select(select(WORKER_CARD.WORKER, WORKER_CARD.NUMBER_KEYED, WORKER_CARD.ID, val(today.now()))
                        .from(WORKER_CARD)
                        .where(WORKER_CARD.ID.eq(card)))
                .onConflictDoNothing()
                .execute();
    }

    /** It is his after all. */
    void takeBack(UUID card) {
        db.deleteFrom(CARD_REPORT)
                .using(WORKER_CARD)
                .where(WORKER_CARD.ID.eq(card))
                .and(WORKER_CARD.WORKER.eq(CARD_REPORT.WORKER))
                .and(WORKER_CARD.NUMBER_KEYED.eq(CARD_REPORT.NUMBER_KEYED))
                .execute();
    }

    /** @param firm only reports of its people; null for everybody on the project */
    Page<Row> of(UUID project, @Nullable UUID firm, @Nullable String after, int size) {
        var rows = db.select(
                        CARD_REPORT.WORKER,
                        WORKER.NAME,
                        WORKER_CARD.BANK,
                        WORKER_CARD.NUMBER_MASKED,
                        WORKER_CARD.HOLDER,
                        CARD_REPORT.REPORTED_AT,
                        settledAt(),
                        CARD_REPORT.CARD)
                .from(CARD_REPORT)
                .join(WORKER_CARD)
                .on(WORKER_CARD.ID.eq(CARD_REPORT.CARD))
                .join(WORKER)
                .on(WORKER.ID.eq(CARD_REPORT.WORKER))
                .where(exists(selectOne()
                        .from(ENGAGEMENT)
                        .where(ENGAGEMENT.WORKER.eq(CARD_REPORT.WORKER))
                        .and(ENGAGEMENT.PROJECT.eq(project))
                        .and(firm == null ? noCondition() : ENGAGEMENT.EMPLOYER.eq(firm))))
                .and(after == null ? noCondition() : before(Cursor.decode(after, 2)))
                .orderBy(CARD_REPORT.REPORTED_AT.desc(), CARD_REPORT.CARD.desc())
                .limit(size + 1)
                .fetch();
        return Page.cut(rows, size, last -> Cursor.at(last.value6(), last.value8()))
                .map(found -> new Row(
                        found.value1(),
                        found.value2(),
                        found.value3(),
                        found.value4(),
                        found.value5(),
                        found.value6(),
                        found.value7()));
    }

    private static Field<LocalDateTime> settledAt() {
        var same = WORKER_CARD.as("same");
        return field(select(when(boolAnd(same.ENDED_AT.isNotNull()), max(same.ENDED_AT)))
                .from(same)
                .where(same.WORKER.eq(CARD_REPORT.WORKER))
                .and(same.NUMBER_KEYED.eq(CARD_REPORT.NUMBER_KEYED)));
    }

    private static Condition before(Cursor cursor) {
        return row(CARD_REPORT.REPORTED_AT, CARD_REPORT.CARD).lessThan(cursor.moment(0), cursor.id(1));
    }
}
