package org.huxin.server.wage.payment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.huxin.db.wage.Tables.PAY_BATCH;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.huxin.db.wage.Tables.PAY_SHORTAGE;
import static org.huxin.db.wage.Tables.WORKER;
import static org.huxin.db.wage.Tables.WORKER_CARD;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.wage.tables.records.PayBatchRecord;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.Named;
import org.huxin.server.project.enterprises.Enterprises;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Batches and their lines as people look at them. */
@Repository
class BatchList {

    private static final int SHOWN = 100;

    private final DSLContext db;
    private final Enterprises enterprises;

    BatchList(DSLContext db, Enterprises enterprises) {
        this.db = db;
        this.enterprises = enterprises;
    }

    /** The latest of a project, of one firm only where that is asked for. */
    List<BatchView> of(UUID project, Optional<UUID> firm) {
        return views(db.selectFrom(PAY_BATCH)
                .where(PAY_BATCH.PROJECT.eq(project))
                .and(firm.map(PAY_BATCH.EMPLOYER::eq).orElse(noCondition()))
                .orderBy(PAY_BATCH.MONTH.desc(), PAY_BATCH.ID.desc())
                .limit(SHOWN)
                .fetch());
    }

    BatchView view(PayBatchRecord batch) {
        return views(List.of(batch)).getFirst();
    }

    private List<BatchView> views(List<PayBatchRecord> rows) {
        var ids = rows.stream().map(PayBatchRecord::getId).toArray(UUID[]::new);
        var sums = sums(ids);
        var gaps = db.selectFrom(PAY_SHORTAGE)
                .where(PAY_SHORTAGE.BATCH.eq(any(ids)))
                .and(PAY_SHORTAGE.COVERED_AT.isNull())
                .fetchMap(PAY_SHORTAGE.BATCH, PAY_SHORTAGE.GAP_FEN);
        var firms = enterprises.byId(
                rows.stream().map(PayBatchRecord::getEmployer).distinct().toList());
        return rows.stream()
                .map(row -> {
                    var of = sums.getOrDefault(row.getId(), List.of());
                    var firm = firms.get(row.getEmployer());
                    return new BatchView(
                            row.getId(),
                            row.getVersion(),
                            row.getSheet(),
                            new Named(row.getEmployer().toString(), firm == null ? "" : firm.name()),
                            YearMonth.from(row.getMonth()),
                            row.getMessage(),
                            PayWords.batch(row.getState()),
                            row.getLines(),
                            row.getTotalFen(),
                            row.getPayOn(),
                            row.getSentAt(),
                            gaps.get(row.getId()),
                            of,
                            of.stream().anyMatch(sum -> sum.state().code().equals(Attempt.PAID)));
                })
                .toList();
    }

    private Map<UUID, List<BatchView.Sum>> sums(UUID[] ids) {
        return db
                .select(PAY_LINE.BATCH, PAY_LINE.STATE, count(), sum(PAY_LINE.AMOUNT_FEN))
                .from(PAY_LINE)
                .where(PAY_LINE.BATCH.eq(any(ids)))
                .groupBy(PAY_LINE.BATCH, PAY_LINE.STATE)
                .orderBy(PAY_LINE.STATE.desc())
                .stream()
                .collect(groupingBy(
                        row -> row.value1(),
                        mapping(
                                row -> new BatchView.Sum(
                                        PayWords.line(row.value2()),
                                        row.value3(),
                                        row.value4().longValueExact()),
                                toList())));
    }

    /** In the order of the batch; what went wrong alone where that is asked for. */
    Page<BatchView.Line> lines(UUID batch, boolean wrong, @Nullable String after, int size) {
        var rows = db.select(
                        PAY_LINE.ID,
                        PAY_LINE.PLACE,
                        WORKER.NAME,
                        WORKER_CARD.NUMBER_MASKED,
                        WORKER_CARD.BANK,
                        PAY_LINE.AMOUNT_FEN,
                        PAY_LINE.STATE,
                        PAY_LINE.REASON,
                        PAY_LINE.PAID_ON,
                        PAY_LINE.RETURNED_ON,
                        PAY_LINE.OTHER_CARD_MASKED)
                .from(PAY_LINE)
                .join(WORKER)
                .on(WORKER.ID.eq(PAY_LINE.WORKER))
                .join(WORKER_CARD)
                .on(WORKER_CARD.ID.eq(PAY_LINE.CARD))
                .where(PAY_LINE.BATCH.eq(batch))
                .and(wrong ? PAY_LINE.STATE.in(Attempt.FAILED, Attempt.RETURNED) : noCondition())
                .and(after == null ? noCondition() : PAY_LINE.PLACE.gt(place(after)))
                .orderBy(PAY_LINE.PLACE)
                .limit(size + 1)
                .fetch(row -> new BatchView.Line(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        PayWords.line(row.value7()),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11()));
        return Page.cut(rows, size, last -> Cursor.at(last.place()));
    }

    static int place(String after) {
        try {
            return Integer.parseInt(Cursor.decode(after, 1).key(0));
        } catch (NumberFormatException notOurs) {
            throw Cursor.bad();
        }
    }
}
