package org.huxin.server.wage.workers;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.ATTENDANCE_MONTH;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.huxin.db.wage.Tables.WAGE_LINE;
import static org.huxin.db.wage.Tables.WAGE_SHEET;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** What a worker attended, was due and was paid, by month and project, from the lines themselves. */
@Repository
class PayHistory {

    private final DSLContext db;
    private final WorkerScope scope;

    PayHistory(DSLContext db, WorkerScope scope) {
        this.db = db;
        this.scope = scope;
    }

    List<WorkerFile.Pay> of(UUID worker) {
        var none = inline(0L);
        var never = castNull(SQLDataType.LOCALDATE);
        var lines = select(
                        WAGE_LINE.PROJECT.as("project"),
                        WAGE_LINE.MONTH.as("month"),
                        none.as("worked"),
                        WAGE_LINE.DUE_FEN.as("due"),
                        none.as("paid"),
                        never.as("paid_on"))
                .from(WAGE_LINE)
                .join(WAGE_SHEET)
                .on(WAGE_SHEET.ID.eq(WAGE_LINE.SHEET))
                .where(WAGE_LINE.WORKER.eq(worker))
                .and(WAGE_SHEET.STATE.ne("voided"))
                .unionAll(select(PAY_LINE.PROJECT, PAY_LINE.MONTH, none, none, PAY_LINE.AMOUNT_FEN, PAY_LINE.PAID_ON)
                        .from(PAY_LINE)
                        .where(PAY_LINE.WORKER.eq(worker))
                        .and(PAY_LINE.STATE.eq("paid")))
                .unionAll(select(
                                ATTENDANCE_MONTH.PROJECT,
                                ATTENDANCE_MONTH.MONTH,
                                ATTENDANCE_MONTH.WORKED.cast(SQLDataType.BIGINT),
                                none,
                                none,
                                never)
                        .from(ATTENDANCE_MONTH)
                        .where(ATTENDANCE_MONTH.WORKER.eq(worker)))
                .asTable("lines");
        var project = field(name("lines", "project"), UUID.class);
        var month = field(name("lines", "month"), LocalDate.class);
        var worked = sum(field(name("lines", "worked"), Long.class));
        var due = sum(field(name("lines", "due"), Long.class));
        var paid = sum(field(name("lines", "paid"), Long.class));
        var paidOn = max(field(name("lines", "paid_on"), LocalDate.class));
        return db.select(month, project, CONSTRUCTION_PROJECT.NAME, worked, due, paid, paidOn)
                .from(lines)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(project))
                .where(scope.project(project))
                .groupBy(month, project, CONSTRUCTION_PROJECT.NAME)
                .orderBy(month, CONSTRUCTION_PROJECT.NAME, project)
                .fetch(row -> new WorkerFile.Pay(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4().longValueExact(),
                        row.value5().longValueExact(),
                        row.value6().longValueExact(),
                        row.value7()));
    }
}
