package org.huxin.server.project.register;

import static java.util.stream.Collectors.joining;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.duty.DutyView;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.sheets.LedgerSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger as a spreadsheet: every row of the filter in its order, written as it is read. */
@Component
class ProjectExport {

    private static final List<String> HEADER = List.of(
            "项目编号", "项目代码", "项目名称", "阶段", "停工", "属地", "地点", "行业领域", "工程类别", "投资类别", "行业主管部门", "建设单位", "施工总承包单位",
            "合同总额（元）", "计划开工", "开工时间", "平台项目编号", "责任人", "责任人落实", "登记单位", "最近期限", "超期事项", "更新时间", "更新人", "更新单位", "久未更新");

    private final ProjectLedger ledger;
    private final ProjectRows rows;
    private final Audit audit;

    ProjectExport(ProjectLedger ledger, ProjectRows rows, Audit audit) {
        this.ledger = ledger;
        this.rows = rows;
        this.audit = audit;
    }

    /** Refuses what is wrong with the filter before the first byte goes out. */
    void check(ProjectFilter filter, ActingOfficer officer) {
        ledger.count(filter, officer, 0);
    }

    @Transactional
    public void write(ProjectFilter filter, ActingOfficer officer, OutputStream out) {
        audit.append("project.exported", "jurisdiction:" + officer.jurisdiction(), Map.of());
        LedgerSheet.<ConstructionProjectRecord>write(
                out,
                "项目台账",
                HEADER,
                reader -> ledger.each(filter, officer, reader),
                batch -> rows.of(batch).stream().map(ProjectExport::line).toList());
    }

    private static LedgerSheet.Line line(ProjectRow row) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.number());
        cells.add(row.code());
        cells.add(row.name());
        cells.add(row.step().label());
        cells.add(row.stoppedSince());
        cells.add(name(row.region()));
        cells.add(row.site());
        cells.add(label(row.field()));
        cells.add(label(row.works()));
        cells.add(label(row.investment()));
        cells.add(name(row.industryUnit()));
        cells.add(firm(row.owner()));
        cells.add(firm(row.contractor()));
        cells.add(row.valueFen() == null ? null : BigDecimal.valueOf(row.valueFen(), 2));
        cells.add(row.plannedStart());
        cells.add(row.startedAt());
        cells.add(row.platformNumber());
        cells.add(row.contacts().stream()
                .map(one -> one.post().label() + "：" + one.name())
                .collect(joining("；")));
        cells.add("%d/%d".formatted(row.posts().held(), row.posts().required()));
        cells.add(row.sourceUnit().name());
        cells.add(due(row.nextDuty()));
        cells.add(row.overdueCount() == 0 ? null : row.overdueCount());
        cells.add(row.changedAt());
        cells.add(name(row.changedBy()));
        cells.add(row.changedUnit().name());
        cells.add(row.stale() ? "是" : null);
        return new LedgerSheet.Line(cells);
    }

    private static @Nullable String name(@Nullable Named one) {
        return one == null ? null : one.name();
    }

    private static @Nullable String label(@Nullable Word word) {
        return word == null ? null : word.label();
    }

    private static @Nullable String firm(@Nullable Enterprise firm) {
        return firm == null ? null : firm.name();
    }

    private static @Nullable String due(@Nullable DutyView duty) {
        return duty == null || duty.dueOn() == null ? null : duty.dueOn() + " " + duty.title();
    }
}
