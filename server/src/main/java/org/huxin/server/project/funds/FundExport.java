package org.huxin.server.project.funds;

import static java.util.stream.Collectors.joining;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.Named;
import org.huxin.server.project.safeguards.Light;
import org.huxin.server.sheets.LedgerSheet;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 项目资金 as a spreadsheet, written as it is read. */
@Component
class FundExport {

    private static final List<String> HEADER = List.of(
            "项目编号",
            "项目名称",
            "属地",
            "行业主管部门",
            "投资性质",
            "安排投资（元）",
            "安排日期",
            "批准预算（元）",
            "计划拨付（元）",
            "应拨（元）",
            "已拨（元）",
            "欠拨（元）",
            "逾期天数",
            "人工费差额（元）",
            "没有落实的保障制度");

    private final FundLedger ledger;
    private final FundRows rows;
    private final Audit audit;

    FundExport(FundLedger ledger, FundRows rows, Audit audit) {
        this.ledger = ledger;
        this.rows = rows;
        this.audit = audit;
    }

    @Transactional
    public void write(FundFilter filter, ActingOfficer officer, OutputStream out) {
        audit.append("funds.exported", "jurisdiction:" + officer.jurisdiction(), Map.of());
        LedgerSheet.<Record>write(
                out,
                "项目资金",
                HEADER,
                reader -> ledger.each(filter, officer, reader),
                batch -> rows.of(batch).stream().map(FundExport::line).toList());
    }

    private static LedgerSheet.Line line(FundRow row) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.number());
        cells.add(row.name());
        cells.add(name(row.region()));
        cells.add(name(row.industryUnit()));
        cells.add(row.investment() == null ? null : row.investment().label());
        cells.add(yuan(row.arrangedFen()));
        cells.add(row.arrangedOn());
        cells.add(row.budgetFen() == null ? null : yuan(row.budgetFen()));
        cells.add(yuan(row.plannedFen()));
        cells.add(yuan(row.dueFen()));
        cells.add(yuan(row.paidFen()));
        cells.add(yuan(row.owedFen()));
        cells.add(row.daysLate() == 0 ? null : row.daysLate());
        cells.add(yuan(row.labourGapFen()));
        cells.add(row.lights().stream()
                .filter(light -> Boolean.FALSE.equals(light.inPlace()))
                .map(Light::label)
                .collect(joining("、")));
        return new LedgerSheet.Line(cells);
    }

    private static @Nullable String name(@Nullable Named one) {
        return one == null ? null : one.name();
    }

    private static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }
}
