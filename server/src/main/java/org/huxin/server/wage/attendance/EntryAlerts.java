package org.huxin.server.wage.attendance;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.ENTRY_ALERT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.wage.EntryFact;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 未登记人员进场: raised once for a project and a day, and dealt with by whoever answers for the site. */
@Service
class EntryAlerts {

    private final DSLContext db;
    private final WageProjects projects;
    private final ApplicationEventPublisher facts;
    private final Audit audit;
    private final CurrentOfficer current;
    private final Today today;

    EntryAlerts(
            DSLContext db,
            WageProjects projects,
            ApplicationEventPublisher facts,
            Audit audit,
            CurrentOfficer current,
            Today today) {
        this.db = db;
        this.projects = projects;
        this.facts = facts;
        this.audit = audit;
        this.current = current;
        this.today = today;
    }

    /** In the transaction that keeps the records; days on which it was raised already stay as they are. */
    void raise(UUID project, Collection<LocalDate> days) {
        for (var day : days.stream().distinct().sorted().toList()) {
            var id = RowId.at(today.now());
            var raised = db.insertInto(ENTRY_ALERT)
                    .set(ENTRY_ALERT.ID, id)
                    .set(ENTRY_ALERT.PROJECT, project)
                    .set(ENTRY_ALERT.DAY, day)
                    .set(ENTRY_ALERT.RAISED_AT, today.now())
                    .onConflictDoNothing()
                    .execute();
            if (raised == 1) {
                facts.publishEvent(told(id, project));
            }
        }
    }

    private EntryFact told(UUID id, UUID project) {
        var row = db.fetchSingle(CONSTRUCTION_PROJECT, CONSTRUCTION_PROJECT.ID.eq(project));
        return new EntryFact.Unregistered(
                EntryFact.subject(id),
                today.now(),
                row.getJurisdiction(),
                project.toString(),
                row.getNumber(),
                row.getName(),
                row.getRegion(),
                row.getField(),
                row.getIndustryUnit(),
                row.getSourceUnit());
    }

    /** @param how what became of the people: registered, or sent away */
    @Transactional
    void deal(UUID id, String how) {
        var row = db.selectFrom(ENTRY_ALERT)
                .where(ENTRY_ALERT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("未登记人员进场", id.toString()));
        var project = projects.open(row.getProject(), AttendanceAct.DEAL);
        if (row.getDealtAt() != null) {
            throw new CommandRefused("entry.dealt", "这一天的未登记人员进场已经处理");
        }
        row.setDealtAt(today.now());
        row.setDealtBy(current.get().id());
        row.setDealtHow(how.strip());
        row.store();
        var subject = EntryFact.subject(id);
        facts.publishEvent(new EntryFact.Dealt(
                subject,
                today.now(),
                project.jurisdiction(),
                current.get().unit().id()));
        audit.append(AttendanceAct.DEAL.fact(), subject, Map.of());
    }
}
