package org.huxin.server.supervision.risk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.RiskGradeRecord;
import org.huxin.db.supervision.tables.records.RiskReportRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Role;
import org.huxin.server.party.Unit;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.Projects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a grave risk to the office that is to deal with it, and from there upward. */
@Service
class RiskReporting {

    static final String RECEIVE = "receive";
    static final String SETTLE = "settle";
    static final String PASS_ON = "pass_on";

    /** An office above, which signs in nowhere: what it says is entered by whoever told it. */
    private static final String SUPERIOR = "superior";

    /** @param text receipt, or what was done, or why it cannot be done */
    record Command(
            @NotNull(message = "缺少版本号") Long version,

            @NotBlank(message = "请填写说明") @Size(max = 1_000, message = "说明不能超过1000字")
            String text) {}

    private final RiskReports reports;
    private final RiskTerms terms;
    private final Projects projects;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    RiskReporting(
            RiskReports reports,
            RiskTerms terms,
            Projects projects,
            Directory directory,
            CurrentOfficer current,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.reports = reports;
        this.terms = terms;
        this.projects = projects;
        this.directory = directory;
        this.current = current;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    /** Tells the first office of the way upward, unless the project is before an office already. */
    void report(Project project, RiskGradeRecord grade) {
        terms.first(project.jurisdiction(), project.region())
                .ifPresent(step -> tell(project, grade.getVersion(), grade.getGrade(), step, grade.getNote()));
    }

    private void tell(Project project, long graded, String grade, RiskTerms.Step step, String reason) {
        var row = new RiskReportRecord();
        row.setId(RowId.at(today.now()));
        row.setJurisdiction(project.jurisdiction());
        row.setProject(project.id());
        row.setGraded(graded);
        row.setVersion(1L);
        row.setStep(step.code());
        row.setFromUnit(current.get().unit().id());
        row.setToUnit(step.office().id());
        row.setReason(reason);
        row.setMadeAt(today.now());
        row.setMadeBy(current.get().id());
        if (!reports.add(row)) {
            return;
        }
        audit.append("risk.reported", subject(row), Map.of("to", row.getToUnit()));
        facts.publishEvent(new RiskFact.Reported(
                subject(row),
                row.getMadeAt(),
                row.getJurisdiction(),
                project.id().toString(),
                project.number(),
                project.name(),
                grade,
                step.code(),
                row.getFromUnit(),
                row.getToUnit()));
    }

    @Transactional
    void receive(UUID id, Command told) {
        var row = held(id, told, RECEIVE).row();
        row.setReceivedAt(today.now());
        row.setReceivedBy(current.get().id());
        row.setReceipt(told.text().strip());
        save(row, RECEIVE);
        facts.publishEvent(new RiskFact.Received(
                subject(row), today.now(), row.getJurisdiction(), row.getToUnit(), row.getReceipt()));
    }

    @Transactional
    void settle(UUID id, Command told) {
        var row = held(id, told, SETTLE).row();
        end(row, "settled", told.text());
        save(row, SETTLE);
        facts.publishEvent(new RiskFact.Settled(subject(row), today.now(), row.getJurisdiction(), row.getToUnit()));
    }

    /** 不能处置. @throws CommandRefused {@code risk.top} where no office stands above */
    @Transactional
    void passOn(UUID id, Command told) {
        var held = held(id, told, PASS_ON);
        var row = held.row();
        var project = projects.visible(row.getProject());
        var above = terms.after(row.getJurisdiction(), project.region(), row.getStep())
                .orElseThrow(() -> new CommandRefused("risk.top", "上面没有可以报告的单位"));
        end(row, "passed_on", told.text());
        save(row, PASS_ON);
        facts.publishEvent(new RiskFact.PassedOn(
                subject(row),
                today.now(),
                row.getJurisdiction(),
                row.getToUnit(),
                above.office().id()));
        tell(
                project,
                row.getGraded(),
                held.view().grade().code(),
                above,
                told.text().strip());
    }

    private void end(RiskReportRecord row, String outcome, String note) {
        row.setOutcome(outcome);
        row.setEndedAt(today.now());
        row.setEndedBy(current.get().id());
        row.setNote(note.strip());
    }

    private RiskReports.Held held(UUID id, Command told, String act) {
        var held = reports.hold(id);
        if (!mayAct(held.row(), current.get(), directory)) {
            throw NotPermitted.outsideScope("这份报告由接收的单位办理");
        }
        if (!held.row().getVersion().equals(told.version())) {
            throw new CommandRefused("risk.changed", "这份报告刚刚有了变化，请看过最新情况再办");
        }
        if (!offers(held.row(), current.get(), directory).contains(act)) {
            throw new CommandRefused("risk." + act, "这份报告已经办过这一步");
        }
        return held;
    }

    private void save(RiskReportRecord row, String act) {
        row.setVersion(row.getVersion() + 1);
        reports.save(row);
        audit.append("risk." + act, subject(row), Map.of("step", row.getStep()));
    }

    static List<String> offers(RiskReportRecord row, ActingOfficer officer, Directory directory) {
        if (!mayAct(row, officer, directory) || row.getOutcome() != null) {
            return List.of();
        }
        return row.getReceivedAt() == null ? List.of(RECEIVE, SETTLE, PASS_ON) : List.of(SETTLE, PASS_ON);
    }

    private static boolean mayAct(RiskReportRecord row, ActingOfficer officer, Directory directory) {
        var above = directory
                .unit(row.getToUnit())
                .map(Unit::kind)
                .filter(SUPERIOR::equals)
                .isPresent();
        return !officer.is(Role.LEADER) && officer.unit().id().equals(above ? row.getFromUnit() : row.getToUnit());
    }

    private static String subject(RiskReportRecord row) {
        return RiskReports.KIND + ":" + row.getId();
    }
}
