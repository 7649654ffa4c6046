package org.huxin.server.wage.sheet;

import static org.huxin.db.wage.Tables.WAGE_LINE;
import static org.huxin.db.wage.Tables.WORKER;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.document.Prints;
import org.huxin.server.kernel.Money;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.Audit;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 工资清单 of one worker, as he gets it with his wages (条例 art. 15); that it was printed is on record. */
@Service
class Slips {

    private static final Map<String, String> RATES = Map.of("day", "元/天", "hour", "元/小时", "month", "元/月");

    private final SheetViews views;
    private final Employers employers;
    private final Prints prints;
    private final DSLContext db;
    private final Audit audit;

    Slips(SheetViews views, Employers employers, Prints prints, DSLContext db, Audit audit) {
        this.views = views;
        this.employers = employers;
        this.prints = prints;
        this.db = db;
        this.audit = audit;
    }

    /** @param name of the file */
    record Slip(String name, byte[] pdf) {}

    @Transactional
    Slip print(UUID sheet, UUID line) {
        var seen = views.visible(sheet);
        var row = db.fetchOptional(WAGE_LINE, WAGE_LINE.ID.eq(line).and(WAGE_LINE.SHEET.eq(sheet)))
                .orElseThrow(() -> new NotFound("工资表的一行", line.toString()));
        var worker = db.fetchSingle(WORKER, WORKER.ID.eq(row.getWorker()));
        var month = YearMonth.from(row.getMonth());
        var said = new ArrayList<>(List.of(
                "项目：" + seen.project().name(),
                "用人单位：" + employers.name(row.getEmployer()),
                "姓名：" + worker.getName() + "　证件号码：" + worker.getIdMasked(),
                "工资所属月份：" + month.getYear() + "年" + month.getMonthValue() + "月",
                "出勤："
                        + BigDecimal.valueOf(row.getWorked(), 2)
                                .stripTrailingZeros()
                                .toPlainString() + " 天"));
        if ("hour".equals(row.getRateKind()) && row.getMinutes() != null) {
            said.add("工时：%d 小时 %d 分".formatted(row.getMinutes() / 60, row.getMinutes() % 60));
        }
        if (row.getQuantity() != null) {
            said.add("计件："
                    + BigDecimal.valueOf(row.getQuantity(), 3)
                            .stripTrailingZeros()
                            .toPlainString() + " " + row.getUnit());
        }
        if (row.getRateFen() != null) {
            said.add("工价：" + Money.ofFen(row.getRateFen()).yuan() + " "
                    + RATES.getOrDefault(row.getRateKind(), "元/" + row.getUnit()));
        }
        said.add("应发：" + Money.ofFen(row.getGrossFen()));
        said.add("代扣和扣款：" + Money.ofFen(row.getDeductedFen())
                + (row.getNote().isEmpty() ? "" : "（" + row.getNote() + "）"));
        said.add("实际应付：" + Money.ofFen(row.getDueFen()));
        said.add("工资支付日："
                + (seen.row().getPayOn() == null
                        ? "没有登记"
                        : seen.row().getPayOn().toString()));
        audit.append("wage.slip_printed", "wage_line:" + line, Map.of("month", month.toString()));
        return new Slip("%s %s 工资清单.pdf".formatted(month, worker.getName()), prints.pdf("工资清单", said));
    }
}
