package org.huxin.server.wage.sheet;

import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.WageProjects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 按月考核工作量. Done again, it replaces what was assessed before, as long as the sheet of the month is open. */
@Service
class Assessing {

    private static final long THOUSANDTHS = 1_000;
    private static final int NAMED = 20;

    private final WageProjects projects;
    private final Employers employers;
    private final Assessments assessments;
    private final HandIns owed;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    Assessing(
            WageProjects projects,
            Employers employers,
            Assessments assessments,
            HandIns owed,
            CurrentOfficer current,
            Audit audit,
            Today today) {
        this.projects = projects;
        this.employers = employers;
        this.assessments = assessments;
        this.owed = owed;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    /**
     * @return how many workers were assessed
     * @throws CommandRefused {@code assessment.day}, {@code assessment.worker}, {@code assessment.hours} with the field;
     *     {@code sheet.closed} once the sheet of the month was handed in
     */
    @Transactional
    int handle(UUID id, Assess told) {
        var project = projects.open(id, SheetAct.ASSESS);
        employers.require(project, told.employer());
        check(project, told);
        owed.owed(project, told.employer(), told.month());
        if (assessments.closed(id, told)) {
            throw new CommandRefused("sheet.closed", "这个月的工资表已经交给总包单位，退回以后才能重新考核");
        }
        var scene = new Assessments.Scene(told, id, today.now(), current.get().id());
        requireHours(scene);
        var made = assessments.byPiece(scene);
        if (made < told.made().size()) {
            throw CommandRefused.field("assessment.worker", "pieces", "有计件的工人当月不在这家单位名下，请先核对花名册");
        }
        var count = made + assessments.byAttendance(scene);
        audit.append(
                SheetAct.ASSESS.fact(),
                project.subject(),
                Map.of("month", told.month().toString(), "employer", told.employer(), "workers", count));
        return count;
    }

    private void requireHours(Assessments.Scene scene) {
        var without = assessments.withoutHours(scene, NAMED);
        if (!without.isEmpty()) {
            throw CommandRefused.field(
                    "assessment.hours",
                    "workers",
                    "按小时计酬的工人在考勤里没有工时或者工时不全：%s%s。请在考勤表里填写工时，或者逐日更正考勤时填写"
                            .formatted(String.join("、", without), without.size() < NAMED ? "" : "等"));
        }
    }

    private void check(Project project, Assess told) {
        var day = today.date();
        if (told.month().atDay(1).isAfter(day)) {
            throw CommandRefused.field("assessment.day", "month", "还没有到这个月");
        }
        if (told.on().isAfter(day) || told.on().isBefore(told.month().atDay(1))) {
            throw CommandRefused.field("assessment.day", "on", "考核日期不能早于当月，也不能晚于今天");
        }
        if (told.made().stream().anyMatch(one -> one.quantity() * one.priceFen() > THOUSANDTHS * AmendLine.MOST_FEN)) {
            throw CommandRefused.field("assessment.worker", "pieces", "计件的数量乘以单价过大，请核对数量和单价");
        }
        var seen = new HashSet<UUID>();
        if (!told.made().stream().allMatch(one -> seen.add(one.worker()))) {
            throw CommandRefused.field("assessment.worker", "pieces", "同一名工人的计件只能填一行，请合并");
        }
    }
}
