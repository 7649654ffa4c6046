package org.huxin.server.casework.cases;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huxin.db.casework.tables.records.LabourCaseRecord;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.Named;
import org.huxin.server.sheets.LedgerSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as a spreadsheet: every row of the filter in its order, written as it is read. */
@Component
class CaseExport {

    private static final List<String> HEADER = List.of(
            "案号", "立案时间", "结案时间", "步骤", "线索编号", "线索接收时间", "用人单位", "项目", "牵头单位", "行业主管部门", "属地", "成因", "查实人数", "查实金额（元）",
            "重大", "挂牌督办");

    private final CaseLedger ledger;
    private final CaseRows rows;
    private final Audit audit;

    CaseExport(CaseLedger ledger, CaseRows rows, Audit audit) {
        this.ledger = ledger;
        this.rows = rows;
        this.audit = audit;
    }

    @Transactional
    public void write(CaseFilter filter, ActingOfficer officer, OutputStream out) {
        audit.append("case.exported", "jurisdiction:" + officer.jurisdiction(), Map.of());
        LedgerSheet.<LabourCaseRecord>write(
                out,
                "案件办理台账",
                HEADER,
                reader -> ledger.each(filter, officer, reader),
                batch -> rows.of(batch).stream().map(CaseExport::line).toList());
    }

    private static LedgerSheet.Line line(CaseRow row) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.number());
        cells.add(row.openedAt());
        cells.add(row.closedAt());
        cells.add(row.step().label());
        cells.add(row.clue().number());
        cells.add(row.clue().receivedAt());
        cells.add(row.employer());
        cells.add(row.project());
        cells.add(name(row.responsibility().leadUnit()));
        cells.add(name(row.responsibility().industryUnit()));
        cells.add(name(row.responsibility().territoryUnit()));
        cells.add(row.cause() == null ? null : row.cause().label());
        cells.add(row.verifiedPersons());
        cells.add(row.verifiedFen() == null ? null : BigDecimal.valueOf(row.verifiedFen(), 2));
        cells.add(row.major() ? "是" : null);
        cells.add(row.listed() ? "是" : null);
        return new LedgerSheet.Line(cells);
    }

    private static @Nullable String name(@Nullable Named one) {
        return one == null ? null : one.name();
    }
}
