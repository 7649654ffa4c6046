package org.huxin.server.wage.portal;

import static org.huxin.db.wage.Tables.ATTENDANCE_DAY;
import static org.huxin.db.wage.Tables.WAGE_LINE;
import static org.huxin.db.wage.Tables.WAGE_SHEET;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.WageRows;
import org.jooq.DSLContext;

/** The sheet of May 2024 of a firm on a project, as the other parts would have written it; 260元 a day. */
record WageMonth(DSLContext db, WageRows rows, MonthLedger ledger, UUID project, UUID firm, UUID sheet) {

    static final YearMonth MAY = YearMonth.of(2024, 5);
    static final long RATE_FEN = 26_000;

    static WageMonth of(DSLContext db, WageRows rows, MonthLedger ledger, UUID project, UUID firm, String state) {
        return new WageMonth(db, rows, ledger, project, firm, rows.sheet("410803", project, firm, MAY, state));
    }

    /** A line by the day that nobody has confirmed. */
    UUID line(UUID worker, int worked, long grossFen) {
        rows.attended(project, MAY, worker, firm, worked);
        var line = rows.line(sheet, worker, worked, grossFen);
        var row = db.fetchSingle(WAGE_LINE, WAGE_LINE.ID.eq(line));
        row.setRateKind("day");
        row.setRateFen(RATE_FEN);
        row.setConfirmedAt(null);
        row.setConfirmedHow(null);
        row.store();
        merge();
        return line;
    }

    void day(UUID worker, int day, int worked) {
        var row = db.newRecord(ATTENDANCE_DAY);
        row.setProject(project);
        row.setDay(MAY.atDay(day));
        row.setWorker(worker);
        row.setEmployer(firm);
        row.setMinutes(worked * 480 / 100);
        row.setWorked(worked);
        row.setState("complete");
        row.insert();
    }

    void pays(UUID account, UUID line, UUID card, long fen, String state, LocalDate on, String why) {
        var batch = rows.batch(sheet, account, fen, "answered");
        rows.payment(batch, line, card, fen, state, on, why);
        merge();
    }

    void becomes(String state) {
        db.update(WAGE_SHEET)
                .set(WAGE_SHEET.STATE, state)
                .where(WAGE_SHEET.ID.eq(sheet))
                .execute();
        merge();
    }

    private void merge() {
        ledger.changed(List.of(new ProjectMonth(project, MAY)));
    }
}
