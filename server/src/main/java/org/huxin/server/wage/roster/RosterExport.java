package org.huxin.server.wage.roster;

import static java.util.stream.Collectors.joining;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.party.Audit;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.sheets.LedgerSheet;
import org.huxin.server.wage.WageProjects;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 实名制管理台账 as a spreadsheet: the lines of the screen, masked as there, written as they are read. */
@Component
class RosterExport {

    static final List<String> HEADER = List.of(
            "姓名", "证件种类", "证件号码", "性别", "出生日期", "手机号", "用人单位", "班组", "班组长", "工种", "人员类别", "计酬方式", "工价（元）", "合同种类",
            "合同编号", "合同签订日期", "安全培训日期", "实名登记日期", "进场日期", "退场日期", "核实", "开户银行", "工资卡号", "权益告知", "缺什么", "标记");

    private final WageProjects projects;
    private final RosterList list;
    private final RosterRows rows;
    private final Audit audit;

    RosterExport(WageProjects projects, RosterList list, RosterRows rows, Audit audit) {
        this.projects = projects;
        this.list = list;
        this.rows = rows;
        this.audit = audit;
    }

    /** Refuses what is wrong with the filter before the first byte goes out. */
    @Transactional(readOnly = true)
    public void check(UUID id, RosterFilter filter) {
        list.page(projects.visible(id), filter, null, 1);
    }

    @Transactional
    public void write(UUID id, RosterFilter filter, OutputStream out) {
        var project = projects.visible(id);
        audit.append("roster.exported", project.subject(), Map.of("state", filter.stateOrPresent()));
        LedgerSheet.<Record>write(
                out,
                "实名制管理台账",
                HEADER,
                reader -> list.each(project, filter, reader),
                batch -> rows.of(project.jurisdiction(), batch).stream()
                        .map(RosterExport::line)
                        .toList());
    }

    private static LedgerSheet.Line line(RosterRow row) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.name());
        cells.add(row.idKind().label());
        cells.add(row.idMasked());
        cells.add(row.sex() == null ? null : row.sex().equals("male") ? "男" : "女");
        cells.add(row.bornOn());
        cells.add(row.phoneMasked());
        cells.add(row.employer() == null ? null : row.employer().name());
        cells.add(row.team());
        cells.add(row.leader() ? "是" : null);
        cells.add(label(row.trade()));
        cells.add(label(row.role()));
        cells.add(label(row.rateKind()));
        cells.add(row.rateFen() == null ? null : BigDecimal.valueOf(row.rateFen(), 2));
        cells.add(label(row.contract()));
        cells.add(row.contractNo());
        cells.add(row.contractOn());
        cells.add(row.trainedOn());
        cells.add(row.registeredOn());
        cells.add(row.enteredOn());
        cells.add(row.leftOn());
        cells.add(row.verifiedAt() == null ? "未核实" : row.verifiedAt());
        cells.add(row.card() == null ? null : row.card().bank());
        cells.add(row.card() == null ? null : row.card().masked());
        cells.add(row.noticed() == null ? "未发放" : row.noticed() ? "已确认" : "未确认");
        cells.add(labels(row.missing()));
        cells.add(labels(row.marks()));
        return new LedgerSheet.Line(cells);
    }

    private static @Nullable String label(@Nullable Word word) {
        return word == null ? null : word.label();
    }

    private static @Nullable String labels(List<Word> words) {
        return words.isEmpty() ? null : words.stream().map(Word::label).collect(joining("、"));
    }
}
