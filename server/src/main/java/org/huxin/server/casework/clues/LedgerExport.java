package org.huxin.server.casework.clues;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.server.duty.DutyView;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words;
import org.huxin.server.sheets.LedgerSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as a spreadsheet: every row of the filter in its order, written as it is read. */
@Component
class LedgerExport {

    private static final List<String> HEADER = List.of(
            "线索编号", "接收时间", "状态", "渠道", "来源单位", "首问单位", "属地", "行业领域", "线索性质", "用人单位", "项目", "地点", "反映金额（元）", "反映人数",
            "承办单位", "责任人", "重大", "最近期限", "超期事项");

    private final Ledger ledger;
    private final ClueRows rows;
    private final Words words;
    private final Audit audit;

    LedgerExport(Ledger ledger, ClueRows rows, Words words, Audit audit) {
        this.ledger = ledger;
        this.rows = rows;
        this.words = words;
        this.audit = audit;
    }

    /** Refuses what is wrong with the filter before the first byte goes out. */
    void check(ClueFilter filter, ActingOfficer officer) {
        ledger.count(filter, officer, 0);
    }

    @Transactional
    public void write(ClueFilter filter, ActingOfficer officer, OutputStream out) {
        audit.append("clue.exported", "jurisdiction:" + officer.jurisdiction(), Map.of());
        LedgerSheet.<ClueRecord>write(
                out,
                "线索台账",
                HEADER,
                reader -> ledger.each(filter, officer, reader),
                batch -> rows.of(batch, officer).stream()
                        .map(row -> line(row, officer.jurisdiction()))
                        .toList());
    }

    private LedgerSheet.Line line(ClueRow row, String jurisdiction) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.number());
        cells.add(row.receivedAt());
        cells.add(words.stage(jurisdiction, row.stage().name(), row.stage().label())
                .label());
        cells.add(words.label(jurisdiction, "channels", row.channel()));
        cells.add(row.sourceUnit().name());
        cells.add(row.firstAskedUnit().name());
        cells.add(row.region() == null ? null : row.region().name());
        cells.add(row.field() == null ? null : row.field().label());
        cells.add(row.nature() == null ? null : row.nature().label());
        cells.add(row.employer());
        cells.add(row.project());
        cells.add(row.site());
        cells.add(row.claimedFen() == null ? null : BigDecimal.valueOf(row.claimedFen(), 2));
        cells.add(row.claimedPersons());
        cells.add(name(row.handlingUnit() == null ? row.proposedUnit() : row.handlingUnit()));
        cells.add(name(row.officer()));
        cells.add(row.major() ? "是" : null);
        cells.add(due(row.nextDuty()));
        cells.add(row.overdueCount() == 0 ? null : row.overdueCount());
        return new LedgerSheet.Line(cells);
    }

    private static @Nullable String name(@Nullable Named one) {
        return one == null ? null : one.name();
    }

    private static @Nullable String due(@Nullable DutyView duty) {
        return duty == null || duty.dueOn() == null ? null : Objects.toString(duty.dueOn()) + " " + duty.title();
    }
}
