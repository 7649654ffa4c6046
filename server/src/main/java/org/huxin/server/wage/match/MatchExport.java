package org.huxin.server.wage.match;

import static java.util.stream.Collectors.joining;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huxin.server.party.Audit;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.Project;
import org.huxin.server.sheets.LedgerSheet;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A month as a spreadsheet, in the order of the screen. */
@Component
class MatchExport {

    private static final int PLACES = 2;
    private static final List<String> HEADER = List.of(
            "姓名", "证件号码", "用人单位", "出勤（天）", "应发（元）", "本人确认", "实发（元）", "在途（元）", "退票未补（元）", "差额（元）", "应在此日前发清", "最后到账",
            "原因");

    private static final List<String> STRANGERS = List.of("姓名（表中）", "证件号码", "出勤（天）");

    private final MonthTable table;
    private final MonthStrangers strangers;
    private final MatchViews views;
    private final Audit audit;

    MatchExport(MonthTable table, MonthStrangers strangers, MatchViews views, Audit audit) {
        this.table = table;
        this.strangers = strangers;
        this.views = views;
        this.audit = audit;
    }

    @Transactional
    public void write(Project project, MonthFilter filter, OutputStream out) {
        audit.append(
                "wage.match_exported",
                "project:" + project.id(),
                Map.of("month", filter.month().toString().substring(0, "2024-05".length())));
        var matched = new LedgerSheet.Part<Record>(
                "三方比对",
                HEADER,
                reader -> table.each(filter, reader),
                batch -> views.rows(project, batch).stream()
                        .map(MatchExport::line)
                        .toList());
        // apart from the lines, for no wage is worked out for them
        var unregistered = new LedgerSheet.Part<Record>(
                "未登记人员",
                STRANGERS,
                reader -> strangers.each(project.id(), filter.month(), filter.employer(), reader),
                batch -> batch.stream().map(MatchExport::stranger).toList());
        LedgerSheet.write(out, List.of(matched, unregistered));
    }

    private static LedgerSheet.Line stranger(Record seen) {
        return new LedgerSheet.Line(Arrays.asList(
                seen.get(MonthStrangers.NAME),
                seen.get(MonthStrangers.ID_MASKED),
                seen.get(MonthStrangers.WORKED).movePointLeft(PLACES)));
    }

    private static LedgerSheet.Line line(MatchView.Row row) {
        return new LedgerSheet.Line(Arrays.asList(
                row.name(),
                row.idMasked(),
                row.employer().name(),
                BigDecimal.valueOf(row.worked(), PLACES),
                BigDecimal.valueOf(row.dueFen(), PLACES),
                row.confirmed() ? "是" : "否",
                BigDecimal.valueOf(row.paidFen(), PLACES),
                BigDecimal.valueOf(row.waitingFen(), PLACES),
                BigDecimal.valueOf(row.unpaidFen(), PLACES),
                BigDecimal.valueOf(row.differenceFen(), PLACES),
                row.payBy(),
                row.lastPaidOn(),
                row.reasons().stream().map(Word::label).collect(joining("、"))));
    }
}
