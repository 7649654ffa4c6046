package org.huxin.server.wage.payment;

import static org.huxin.db.wage.Tables.PAY_BATCH;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.huxin.db.wage.Tables.WAGE_SHEET;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.wage.tables.records.PayBatchRecord;
import org.huxin.db.wage.tables.records.WageSheetRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.RowId;
import org.huxin.server.project.WagesUnderWay;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All batches and their lines. */
@Repository
class Batches implements WagesUnderWay {

    static final String PREPARED = "prepared";
    static final String SENT = "sent";
    static final String ANSWERED = "answered";
    static final String WITHDRAWN = "withdrawn";

    private static final String ADD_LINES = """
            insert into wage.pay_line (id, batch, wage_line, project, month, worker, employer, place, reference, card,
                                       amount_fen, state)
            select t.id, b.id, l.id, b.project, b.month, l.worker, b.employer, t.place, t.reference, t.card, l.due_fen,
                   'waiting'
            from unnest({0}::uuid[], {1}::uuid[], {2}::uuid[], {3}::integer[], {4}::text[])
                     as t (id, wage_line, card, place, reference)
            join wage.wage_line l on l.id = t.wage_line
            join wage.pay_batch b on b.id = {5}::uuid
            """;

    private final DSLContext db;

    Batches(DSLContext db) {
        this.db = db;
    }

    /** @throws NotFound unless it is of that project */
    PayBatchRecord require(UUID project, UUID id) {
        return db.fetchOptional(PAY_BATCH, PAY_BATCH.ID.eq(id).and(PAY_BATCH.PROJECT.eq(project)))
                .orElseThrow(() -> new NotFound("代发批次", id.toString()));
    }

    Optional<PayBatchRecord> byMessage(UUID project, String message) {
        return db.fetchOptional(PAY_BATCH, PAY_BATCH.MESSAGE.eq(message).and(PAY_BATCH.PROJECT.eq(project)));
    }

    /**
     * The sheet, held until this transaction ends.
     *
     * @throws NotFound unless it is of that project
     */
    WageSheetRecord holdSheet(UUID project, UUID sheet) {
        return db.selectFrom(WAGE_SHEET)
                .where(WAGE_SHEET.ID.eq(sheet))
                .and(WAGE_SHEET.PROJECT.eq(project))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("工资支付表", sheet.toString()));
    }

    void add(PayBatchRecord batch, List<Payable> lines) {
        db.executeInsert(batch);
        var ids = lines.stream().map(line -> RowId.at(batch.getRecordedAt())).toArray(UUID[]::new);
        var references = new String[ids.length];
        var places = new Integer[ids.length];
        for (var i = 0; i < ids.length; i++) {
            references[i] = "W" + hex(ids[i]);
            places[i] = i + 1;
        }
        db.execute(
                ADD_LINES,
                ids,
                lines.stream().map(Payable::wageLine).toArray(UUID[]::new),
                lines.stream().map(Payable::card).toArray(UUID[]::new),
                places,
                references,
                batch.getId());
    }

    /** An id as banks take it: letters and digits, at most 35 with a letter before it. */
    static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    /**
     * Moves a batch on from the version that somebody saw.
     *
     * @throws CommandRefused {@code payment.version} if it has changed since: of two who press at once, one comes too late
     */
    void move(PayBatchRecord batch, long version, String from, String to) {
        var moved = db.update(PAY_BATCH)
                .set(PAY_BATCH.STATE, to)
                .set(PAY_BATCH.VERSION, version + 1)
                .set(PAY_BATCH.PAY_ON, batch.getPayOn())
                .set(PAY_BATCH.SENT_AT, batch.getSentAt())
                .set(PAY_BATCH.SENT_BY, batch.getSentBy())
                .where(PAY_BATCH.ID.eq(batch.getId()))
                .and(PAY_BATCH.VERSION.eq(version))
                .and(PAY_BATCH.STATE.eq(from))
                .execute();
        if (moved == 0) {
            throw new CommandRefused("payment.version", "这一批刚刚有人办过，请刷新后再看");
        }
    }

    /** Lines of a batch that was given up are free to be paid by another. */
    void withdrawLines(UUID batch) {
        db.update(PAY_LINE)
                .set(PAY_LINE.STATE, WITHDRAWN)
                .where(PAY_LINE.BATCH.eq(batch))
                .execute();
    }

    @Override
    public long onTheWay(UUID project) {
        return db.select(coalesce(sum(PAY_LINE.AMOUNT_FEN), BigDecimal.ZERO))
                .from(PAY_LINE)
                .join(PAY_BATCH)
                .on(PAY_BATCH.ID.eq(PAY_LINE.BATCH))
                .where(PAY_BATCH.PROJECT.eq(project))
                .and(PAY_BATCH.STATE.in(SENT, ANSWERED))
                .and(PAY_LINE.STATE.eq("waiting"))
                .fetchSingle()
                .value1()
                .longValueExact();
    }
}
