package org.huxin.server.wage.payment;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.huxin.db.wage.Tables.WAGE_LINE;
import static org.huxin.db.wage.Tables.WAGE_SHEET;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import org.huxin.db.wage.tables.WageSheet;
import org.jooq.Condition;

/** The last month of a project that has an approved sheet whose day of pay is past. */
final class LastPayroll {

    private LastPayroll() {}

    /** Whether there is one for a row of the table of projects, and all of it was paid through the account. */
    static Condition paid(LocalDate day) {
        var sheet = WAGE_SHEET.as("last_sheet");
        var last = select(max(sheet.MONTH))
                .from(sheet)
                .where(sheet.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                .and(due(sheet, day));
        var paid = exists(selectOne()
                .from(PAY_LINE)
                .where(PAY_LINE.WAGE_LINE.eq(WAGE_LINE.ID))
                // it is of the same worker's month, by which it is found; otherwise every payment of the province is
                // read for each
                .and(PAY_LINE.WORKER.eq(WAGE_LINE.WORKER))
                .and(PAY_LINE.MONTH.eq(WAGE_LINE.MONTH))
                .and(PAY_LINE.STATE.eq(Attempt.PAID)));
        var unpaid = selectOne()
                .from(WAGE_SHEET)
                .join(WAGE_LINE)
                .on(WAGE_LINE.SHEET.eq(WAGE_SHEET.ID))
                .where(WAGE_SHEET.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                .and(WAGE_SHEET.MONTH.eq(last))
                .and(due(WAGE_SHEET, day))
                .and(WAGE_LINE.DUE_FEN.gt(0L))
                .andNot(paid);
        var some = selectOne()
                .from(WAGE_SHEET)
                .where(WAGE_SHEET.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                .and(due(WAGE_SHEET, day));
        return exists(some).and(notExists(unpaid));
    }

    private static Condition due(WageSheet sheet, LocalDate day) {
        return sheet.STATE.eq("approved").and(sheet.PAY_ON.isNull().or(sheet.PAY_ON.lt(day)));
    }
}
