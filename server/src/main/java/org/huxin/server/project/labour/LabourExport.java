package org.huxin.server.project.labour;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huxin.db.project.tables.records.LabourPeriodRecord;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.project.labour.LabourView.Period;
import org.huxin.server.sheets.LedgerSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The periods of a filter as a spreadsheet, written as they are read. */
@Component
class LabourExport {

    private static final List<String> HEADER =
            List.of("项目编号", "项目名称", "月份", "状态", "地方最低（元）", "合同约定（元）", "应拨（元）", "到账（元）", "差额（元）", "应拨日", "足额日", "逾期天数");

    private final LabourLedger ledger;
    private final LabourViews views;
    private final Audit audit;

    LabourExport(LabourLedger ledger, LabourViews views, Audit audit) {
        this.ledger = ledger;
        this.views = views;
        this.audit = audit;
    }

    @Transactional
    public void write(LabourFilter filter, ActingOfficer officer, OutputStream out) {
        audit.append("labour.exported", "jurisdiction:" + officer.jurisdiction(), Map.of());
        LedgerSheet.<LabourPeriodRecord>write(
                out,
                "人工费拨付",
                HEADER,
                reader -> ledger.each(filter, officer, reader),
                batch -> views.of(batch).stream().map(LabourExport::line).toList());
    }

    private static LedgerSheet.Line line(Period period) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(period.project().number());
        cells.add(period.project().name());
        cells.add(period.month() == null ? "开工前" : period.month());
        cells.add(period.state().label());
        cells.add(yuan(period.floorFen()));
        cells.add(yuan(period.agreedFen()));
        cells.add(yuan(period.dueFen()));
        cells.add(yuan(period.receivedFen()));
        cells.add(yuan(period.gapFen()));
        cells.add(period.dueOn());
        cells.add(period.fullOn());
        cells.add(period.daysLate() == 0 ? null : period.daysLate());
        return new LedgerSheet.Line(cells);
    }

    private static @Nullable BigDecimal yuan(@Nullable Long fen) {
        return fen == null ? null : BigDecimal.valueOf(fen, 2);
    }
}
