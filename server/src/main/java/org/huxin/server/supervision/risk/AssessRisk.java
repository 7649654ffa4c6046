package org.huxin.server.supervision.risk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.ProjectRiskRecord;
import org.huxin.db.supervision.tables.records.RiskGradeRecord;
import org.huxin.engine.warning.RiskScale;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.Projects;
import org.huxin.server.supervision.Dossiers;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 评定项目风险等级: the reckoning proposes, the officer confirms it or gives another grade with his reason. */
@Service
class AssessRisk {

    /**
     * A grade.
     *
     * @param version how many grades there were when the officer looked
     * @param points as he saw them reckoned
     * @param note why, needed for a grade that was not proposed
     */
    record Command(
            @NotNull(message = "缺少版本号") Long version,
            @NotNull(message = "缺少评分") Integer points,
            @NotBlank(message = "请选择风险等级") String grade,

            @NotNull(message = "缺少评定理由") @Size(max = 1_000, message = "理由不能超过1000字")
            String note) {}

    private final Projects projects;
    private final Dossiers dossiers;
    private final RiskTerms terms;
    private final Grounds grounds;
    private final Risks risks;
    private final RiskReporting reporting;
    private final CurrentOfficer current;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    AssessRisk(
            Projects projects,
            Dossiers dossiers,
            RiskTerms terms,
            Grounds grounds,
            Risks risks,
            RiskReporting reporting,
            CurrentOfficer current,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.projects = projects;
        this.dossiers = dossiers;
        this.terms = terms;
        this.grounds = grounds;
        this.risks = risks;
        this.reporting = reporting;
        this.current = current;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    RiskScale.Risk reckoned(Project project) {
        return terms.scale(project.jurisdiction()).of(dossiers.of(project.id(), today.date()), today.date());
    }

    /**
     * Gives the grade, and reports it where the place asks for that.
     *
     * @throws CommandRefused {@code risk.changed} if there is a newer grade or another reckoning than the officer saw
     */
    @Transactional
    void handle(UUID id, Command told) {
        var project = projects.visible(id);
        var weight = terms.weight(project.jurisdiction(), told.grade())
                .orElseThrow(() -> CommandRefused.field("risk.grade", "grade", "没有这个风险等级"));
        var version = risks.hold(id, project.jurisdiction(), today.now());
        var risk = reckoned(project);
        if (version != told.version() || risk.points() != told.points()) {
            throw new CommandRefused("risk.changed", "评分或者等级刚刚有了变化，请看过最新情况再评定");
        }
        if (!told.grade().equals(risk.grade()) && told.note().isBlank()) {
            throw CommandRefused.field("risk.note", "note", "与评分得出的等级不同，请写明理由");
        }
        var head = new ProjectRiskRecord();
        head.setProject(id);
        head.setVersion(version + 1);
        head.setGrade(told.grade());
        head.setWeight(weight);
        head.setAssessedAt(today.now());
        var grade = grade(project, told, risk);
        risks.keep(head, grade);
        audit.append("risk.graded", subject(id), Map.of("grade", told.grade()));
        facts.publishEvent(new RiskFact.Graded(
                subject(id),
                grade.getAt(),
                project.jurisdiction(),
                id.toString(),
                project.number(),
                project.name(),
                project.region(),
                told.grade(),
                grade.getUnit()));
        if (terms.reported(project.jurisdiction()).contains(told.grade())) {
            reporting.report(project, grade);
        }
    }

    private RiskGradeRecord grade(Project project, Command told, RiskScale.Risk risk) {
        var grade = new RiskGradeRecord();
        grade.setProject(project.id());
        grade.setVersion(told.version() + 1);
        grade.setAt(today.now());
        grade.setGrade(told.grade());
        grade.setProposed(risk.grade());
        grade.setPoints(risk.points());
        grade.setGrounds(grounds.write(grounds.told(project.jurisdiction(), risk.grounds())));
        grade.setUnknown(risk.unknown().toArray(String[]::new));
        grade.setNote(told.note().strip());
        grade.setOfficer(current.get().id());
        grade.setUnit(current.get().unit().id());
        return grade;
    }

    static String subject(UUID project) {
        return "project_risk:" + project;
    }
}
