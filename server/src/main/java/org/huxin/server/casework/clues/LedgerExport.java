package org.huxin.server.casework.clues;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.server.duty.DutyView;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as a spreadsheet: every row of the filter in its order, written as it is read. */
@Component
class LedgerExport {

    private static final List<String> HEADER = List.of(
            "线索编号", "接收时间", "状态", "渠道", "来源单位", "首问单位", "属地", "行业领域", "线索性质", "用人单位", "项目", "地点", "反映金额（元）", "反映人数",
            "承办单位", "责任人", "重大", "最近期限", "超期事项");

    private static final int BATCH = 500;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Beginnings that a spreadsheet may take for a formula once the sheet is saved as text. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

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
        try (var book = new Workbook(out, "huxin", "1.0")) {
            var sheet = book.newWorksheet("线索台账");
            sheet.freezePane(0, 1);
            write(sheet, 0, HEADER);
            var batch = new Batch(sheet, officer);
            ledger.each(filter, officer, batch::add);
            batch.write();
            sheet.finish();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Rows in memory until there are enough to look their words up together. */
    private final class Batch {
        private final Worksheet sheet;
        private final ActingOfficer officer;
        private final List<ClueRecord> waiting = new ArrayList<>(BATCH);
        private int next = 1;

        Batch(Worksheet sheet, ActingOfficer officer) {
            this.sheet = sheet;
            this.officer = officer;
        }

        void add(ClueRecord row) {
            waiting.add(row);
            if (waiting.size() == BATCH) {
                write();
            }
        }

        void write() {
            for (var row : rows.of(waiting, officer)) {
                LedgerExport.write(sheet, next++, cells(row, officer.jurisdiction()));
            }
            waiting.clear();
            try {
                sheet.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    private List<@Nullable Object> cells(ClueRow row, String jurisdiction) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.number());
        cells.add(row.receivedAt().format(MINUTE));
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
        return cells;
    }

    private static void write(Worksheet sheet, int line, List<? extends @Nullable Object> cells) {
        for (var column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case Number number -> sheet.value(line, column, number);
                case Object text -> sheet.inlineString(line, column, harmless(text.toString()));
            }
        }
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static @Nullable String name(@Nullable Named one) {
        return one == null ? null : one.name();
    }

    private static @Nullable String due(@Nullable DutyView duty) {
        return duty == null || duty.dueOn() == null ? null : Objects.toString(duty.dueOn()) + " " + duty.title();
    }
}
