package org.huxin.server.casework.cases;

import static org.huxin.db.casework.Tables.CASE_REPORT;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseFact;
import org.huxin.server.casework.reports.ReportReceived;
import org.huxin.server.casework.reports.Reports;
import org.huxin.server.kernel.FactRecord;
import org.huxin.server.kernel.Money;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 逐级报告: which step each report of a case tells of, and what its receipt means. */
@Component
class CaseReports {

    private final DSLContext db;
    private final Reports reports;
    private final Cases cases;
    private final CaseTimeline timeline;
    private final PackSteps steps;
    private final Directory directory;
    private final CurrentOfficer officer;
    private final ApplicationEventPublisher facts;

    CaseReports(
            DSLContext db,
            Reports reports,
            Cases cases,
            CaseTimeline timeline,
            PackSteps steps,
            Directory directory,
            CurrentOfficer officer,
            ApplicationEventPublisher facts) {
        this.db = db;
        this.reports = reports;
        this.cases = cases;
        this.timeline = timeline;
        this.steps = steps;
        this.directory = directory;
        this.officer = officer;
        this.facts = facts;
    }

    /** @param by officer who reports; null when the rules do */
    void file(Case one, CaseDecision.Report report, LocalDateTime at, @Nullable String by) {
        var id = reports.file(one.subject(), one.jurisdiction(), report.to(), report.title(), report.text(), at, by);
        db.insertInto(CASE_REPORT)
                .set(CASE_REPORT.REPORT, id)
                .set(CASE_REPORT.CASE_ID, one.id())
                .set(CASE_REPORT.STAGE, report.stage())
                .execute();
    }

    boolean filed(UUID one, String stage) {
        return db.fetchExists(CASE_REPORT, CASE_REPORT.CASE_ID.eq(one).and(CASE_REPORT.STAGE.eq(stage)));
    }

    /** The other side has signed for a report: told once more, now with the receipt. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(ReportReceived received) {
        var filed = db.fetchOptional(CASE_REPORT, CASE_REPORT.REPORT.eq(received.report()));
        if (filed.isEmpty()) {
            return;
        }
        var before = cases.requireForUpdate(filed.get().getCaseId());
        var one = before.moved();
        var stage = filed.get().getStage();
        var order = steps.of(one.jurisdiction());
        cases.save(one, order.current(one), one.entered().size());
        var who = officer.get();
        var fact = new CaseFact.ReportedUp(
                one.subject(), received.at(), one.jurisdiction(), stage, received.to(), received.receipt());
        timeline.add(
                one.id(),
                CaseTimeline.Entry.of(
                                one,
                                FactRecord.typeOf(CaseFact.ReportedUp.class),
                                received.at(),
                                directory.nameOf(received.to()) + "签收" + received.title(),
                                Map.of("环节", order.label(stage), "回执", received.receipt()),
                                List.of())
                        .by(who.id(), who.unit().id()));
        facts.publishEvent(fact);
    }

    /** What a report says that no officer wrote. */
    static String text(Case one, String stage) {
        var found = one.found();
        var verified = found.verifiedFen() == null
                ? ""
                : "查实涉及 %d 人、%s。".formatted(found.verifiedPersons(), Money.ofFen(found.verifiedFen()));
        return "案件 %s，用人单位%s，已到“%s”环节。%s现按规定报告。"
                .formatted(one.number(), one.parties().employer(), stage, verified);
    }
}
