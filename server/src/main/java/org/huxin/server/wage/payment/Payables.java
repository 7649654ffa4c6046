package org.huxin.server.wage.payment;

import static java.util.stream.Collectors.groupingBy;
import static org.huxin.db.wage.Tables.CARD_REPORT;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.huxin.db.wage.Tables.WAGE_LINE;
import static org.huxin.db.wage.Tables.WORKER;
import static org.huxin.db.wage.Tables.WORKER_CARD;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** What is still to be paid of a sheet. */
@Repository
class Payables {

    private final DSLContext db;

    Payables(DSLContext db) {
        this.db = db;
    }

    /** In the order of the sheet. */
    List<Payable> of(UUID sheet) {
        return found(WAGE_LINE.SHEET.eq(sheet).and(notExists(attempts("waiting", "paid"))));
    }

    /** By sheet, sheets of which nothing is left to pay left out. */
    Map<UUID, List<Payable>> ofSheets(Collection<UUID> sheets) {
        return found(WAGE_LINE.SHEET.eq(any(sheets.toArray(UUID[]::new))).and(notExists(attempts("waiting", "paid"))))
                .stream()
                .collect(groupingBy(Payable::sheet));
    }

    /** Lines that are on their way, as their workers' cards are now; those that another payment has settled meanwhile are left out. */
    List<Payable> of(Collection<UUID> wageLines) {
        return found(WAGE_LINE.ID.eq(any(wageLines.toArray(UUID[]::new))).and(notExists(attempts("paid"))));
    }

    private List<Payable> found(Condition which) {
        var twin = WORKER_CARD.as("twin");
        var objected = field(WAGE_LINE
                .OBJECTED_AT
                .isNotNull()
                .and(WAGE_LINE.CONFIRMED_AT.isNull().or(WAGE_LINE.CONFIRMED_AT.lt(WAGE_LINE.OBJECTED_AT))));
        var holder = WORKER.as("holder");
        var shared = field(exists(selectOne()
                .from(twin)
                .join(holder)
                .on(holder.ID.eq(twin.WORKER))
                .where(twin.NUMBER_KEYED.eq(WORKER_CARD.NUMBER_KEYED))
                .and(holder.ID_KEYED.ne(WORKER.ID_KEYED))
                .and(twin.ENDED_AT.isNull())));
        var disowned = field(exists(selectOne()
                .from(CARD_REPORT)
                .where(CARD_REPORT.WORKER.eq(WORKER_CARD.WORKER))
                .and(CARD_REPORT.NUMBER_KEYED.eq(WORKER_CARD.NUMBER_KEYED))));
        var repeated = field(exists(attempts("failed", "returned")));
        return db.select(
                        WAGE_LINE.SHEET,
                        WAGE_LINE.ID,
                        WAGE_LINE.PLACE,
                        WAGE_LINE.WORKER,
                        WORKER.NAME,
                        WAGE_LINE.DUE_FEN,
                        objected,
                        WORKER_CARD.ID,
                        WORKER_CARD.HOLDER,
                        WORKER_CARD.BANK,
                        WORKER_CARD.NUMBER_MASKED,
                        shared,
                        disowned,
                        repeated)
                .from(WAGE_LINE)
                .join(WORKER)
                .on(WORKER.ID.eq(WAGE_LINE.WORKER))
                .leftJoin(WORKER_CARD)
                .on(WORKER_CARD.WORKER.eq(WAGE_LINE.WORKER).and(WORKER_CARD.ENDED_AT.isNull()))
                .where(which)
                .and(WAGE_LINE.DUE_FEN.gt(0L))
                .orderBy(WAGE_LINE.PLACE)
                .fetch(row -> new Payable(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11(),
                        row.value12(),
                        row.value13(),
                        row.value14()));
    }

    private static Select<?> attempts(String... states) {
        return selectOne()
                .from(PAY_LINE)
                .where(PAY_LINE.WAGE_LINE.eq(WAGE_LINE.ID))
                .and(PAY_LINE.STATE.in(states));
    }
}
