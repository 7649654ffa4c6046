package org.huxin.server.wage.sheet;

import static org.huxin.db.wage.Tables.WAGE_LINE;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.wage.tables.records.WageLineRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.SheetLines;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The worker's side of confirming. The sheet is held meanwhile, so that it is not handed in with an objection just made. */
@Service
class StoredSheetLines implements SheetLines {

    private static final int LONGEST = 500;

    private final DSLContext db;
    private final WageSheets sheets;
    private final MonthLedger months;
    private final Audit audit;
    private final Today today;

    StoredSheetLines(DSLContext db, WageSheets sheets, MonthLedger months, Audit audit, Today today) {
        this.db = db;
        this.sheets = sheets;
        this.months = months;
        this.audit = audit;
        this.today = today;
    }

    @Override
    @Transactional
    public void confirm(UUID worker, UUID line) {
        var row = own(worker, line);
        var state = SheetState.of(sheets.requireForUpdate(row.getSheet()).getState());
        row = own(worker, line);
        if (row.getConfirmedAt() != null) {
            return;
        }
        if (!state.confirmable()) {
            throw notConfirming(state);
        }
        row.setConfirmedAt(today.now());
        row.setConfirmedHow("phone");
        row.setObjectedAt(null);
        row.setObjection(null);
        row.update();
        months.changed(List.of(new ProjectMonth(row.getProject(), YearMonth.from(row.getMonth()))));
        audit.append("wage.line_confirmed", "wage_line:" + line, Map.of("worker", worker));
    }

    @Override
    @Transactional
    public void object(UUID worker, UUID line, String reason) {
        object(worker, line, reason, true);
    }

    @Override
    @Transactional
    public void objectToOpen(UUID worker, UUID line, String reason) {
        object(worker, line, reason, false);
    }

    private void object(UUID worker, UUID line, String reason, boolean confirmed) {
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw CommandRefused.field("sheet.objection", "reason", "请写明哪里不对，最多 %d 字".formatted(LONGEST));
        }
        var row = own(worker, line);
        var state = SheetState.of(sheets.requireForUpdate(row.getSheet()).getState());
        row = own(worker, line);
        if (said.equals(row.getObjection())) {
            return;
        }
        if (!state.objectable()) {
            throw notConfirming(state);
        }
        if (!confirmed && row.getConfirmedAt() != null) {
            throw new CommandRefused("sheet.confirmed", "这一行本人已经确认过。要改成有异议，请用您自己的手机验证码登录");
        }
        row.setConfirmedAt(null);
        row.setConfirmedHow(null);
        row.setObjectedAt(today.now());
        row.setObjection(said);
        row.update();
        months.changed(List.of(new ProjectMonth(row.getProject(), YearMonth.from(row.getMonth()))));
        audit.append("wage.line_objected", "wage_line:" + line, Map.of("worker", worker));
    }

    private WageLineRecord own(UUID worker, UUID line) {
        return db.fetchOptional(WAGE_LINE, WAGE_LINE.ID.eq(line).and(WAGE_LINE.WORKER.eq(worker)))
                .orElseThrow(() -> new NotFound("工资表的一行", line.toString()));
    }

    private static CommandRefused notConfirming(SheetState state) {
        return new CommandRefused(
                "sheet.not_confirming",
                "工资表现在是“%s”，不能确认也不能提异议；有疑问请找劳资专管员或者投诉".formatted(state.word().label()));
    }
}
