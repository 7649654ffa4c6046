package org.huxin.server.wage.payment;

import static org.huxin.db.project.Tables.SPECIAL_ACCOUNT;
import static org.huxin.db.wage.Tables.PAY_BATCH;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.huxin.db.wage.Tables.WORKER;
import static org.huxin.db.wage.Tables.WORKER_CARD;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huxin.server.wage.payment.Judgement.Change;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Wages that were sent, as answers find and change them. */
@Repository
class Attempts {

    private static final String CHANGE = """
            update wage.pay_line l
            set state = t.state, reason = t.reason, paid_on = t.paid_on, returned_on = t.returned_on,
                other_card_masked = coalesce(t.masked, l.other_card_masked),
                other_card_keyed = coalesce(t.keyed, l.other_card_keyed)
            from unnest({0}::uuid[], {1}::text[], {2}::text[], {3}::date[], {4}::date[], {5}::text[], {6}::text[])
                     as t (id, state, reason, paid_on, returned_on, masked, keyed)
            where l.id = t.id
            """;

    private static final String SETTLE = """
            update wage.pay_batch b set state = 'answered', version = version + 1
            where b.id = any({0}::uuid[]) and b.state = 'sent'
              and not exists (select from wage.pay_line l where l.batch = b.id and l.state = 'waiting')
            """;

    private final DSLContext db;

    Attempts(DSLContext db) {
        this.db = db;
    }

    List<Attempt> ofBatch(UUID batch) {
        return found(PAY_LINE.BATCH.eq(batch));
    }

    /** Of all projects that share the account. */
    List<Attempt> ofAccount(String number, Collection<String> references) {
        return found(PAY_LINE.REFERENCE
                .eq(any(references.toArray(String[]::new)))
                .and(PAY_BATCH.ACCOUNT.in(
                        select(SPECIAL_ACCOUNT.ID).from(SPECIAL_ACCOUNT).where(SPECIAL_ACCOUNT.NUMBER.eq(number)))));
    }

    private List<Attempt> found(Condition which) {
        var other = PAY_LINE.as("other");
        var its = PAY_BATCH.as("its");
        var again = field(exists(selectOne()
                .from(other)
                .join(its)
                .on(its.ID.eq(other.BATCH))
                .where(other.WAGE_LINE.eq(PAY_LINE.WAGE_LINE))
                .and(other.ID.ne(PAY_LINE.ID))
                .and(its.SENT_AT.isNotNull())
                .and(other.STATE.in(Attempt.WAITING, Attempt.PAID))));
        return db.select(
                        PAY_LINE.ID,
                        PAY_LINE.BATCH,
                        PAY_LINE.WAGE_LINE,
                        field(PAY_BATCH.SENT_AT.isNotNull()),
                        PAY_LINE.PROJECT,
                        PAY_LINE.MONTH,
                        PAY_LINE.PLACE,
                        PAY_LINE.REFERENCE,
                        WORKER.NAME,
                        WORKER_CARD.NUMBER_KEYED,
                        PAY_LINE.AMOUNT_FEN,
                        PAY_LINE.STATE,
                        PAY_LINE.PAID_ON,
                        PAY_BATCH.PAY_ON,
                        again)
                .from(PAY_LINE)
                .join(PAY_BATCH)
                .on(PAY_BATCH.ID.eq(PAY_LINE.BATCH))
                .join(WORKER)
                .on(WORKER.ID.eq(PAY_LINE.WORKER))
                .join(WORKER_CARD)
                .on(WORKER_CARD.ID.eq(PAY_LINE.CARD))
                .where(which)
                .and(PAY_LINE.STATE.ne(Batches.WITHDRAWN))
                .orderBy(PAY_LINE.PLACE)
                .fetch(row -> new Attempt(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        YearMonth.from(row.value6()),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11(),
                        row.value12(),
                        row.value13(),
                        row.value14(),
                        row.value15()));
    }

    /** Writes what lines have become; the last change of a line counts. */
    void change(Collection<Change> changes) {
        db.execute(
                CHANGE,
                changes.stream().map(one -> one.line().id()).toArray(UUID[]::new),
                changes.stream().map(one -> one.line().state()).toArray(String[]::new),
                changes.stream().map(Change::reason).toArray(String[]::new),
                changes.stream().map(one -> one.line().paidOn()).toArray(LocalDate[]::new),
                changes.stream().map(Change::returnedOn).toArray(LocalDate[]::new),
                changes.stream().map(Change::otherMasked).toArray(String[]::new),
                changes.stream().map(Change::otherKeyed).toArray(String[]::new));
    }

    /** Batches all of whose lines have been answered are done. */
    void settle(Collection<UUID> batches) {
        db.execute(SETTLE, (Object) batches.toArray(UUID[]::new));
    }
}
