package org.huxin.server.wage.projects;

import static org.huxin.db.project.Tables.PARTICIPANT;
import static org.huxin.db.wage.Tables.ENTRUSTMENT;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.wage.WageProjects;
import org.huxin.server.wage.roster.RosterAct;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 委托代发: recorded for each subcontractor; a new agreement takes the place of the old one. */
@Service
class Entrusting {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final DSLContext db;
    private final WageProjects projects;
    private final Attachments attachments;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    Entrusting(
            DSLContext db,
            WageProjects projects,
            Attachments attachments,
            CurrentOfficer current,
            Audit audit,
            Today today) {
        this.db = db;
        this.projects = projects;
        this.attachments = attachments;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    /** @throws CommandRefused {@code entrustment.employer} for a firm that is no subcontractor of the project */
    @Transactional
    void entrust(UUID id, Agreement told) {
        var project = projects.open(id, RosterAct.ENTRUST);
        if (!db.fetchExists(
                PARTICIPANT,
                PARTICIPANT
                        .PROJECT
                        .eq(id)
                        .and(PARTICIPANT.ENTERPRISE.eq(told.employer()))
                        .and(PARTICIPANT.PART.eq(WageProjects.SUBCONTRACTOR)))) {
            throw CommandRefused.field("entrustment.employer", "employer", "这个单位不是本项目的分包单位");
        }
        if (told.agreedOn().isAfter(today.date()) || told.agreedOn().isBefore(EARLIEST)) {
            throw CommandRefused.field("entrustment.day", "agreedOn", "日期不能晚于今天，也不能早于1990年");
        }
        attachments.require(told.attachments());
        var files = told.attachments().stream().distinct().toArray(UUID[]::new);
        db.insertInto(ENTRUSTMENT)
                .set(ENTRUSTMENT.PROJECT, id)
                .set(ENTRUSTMENT.EMPLOYER, told.employer())
                .set(ENTRUSTMENT.AGREED_ON, told.agreedOn())
                .set(ENTRUSTMENT.FILES, files)
                .set(ENTRUSTMENT.RECORDED_AT, today.now())
                .set(ENTRUSTMENT.RECORDED_BY, current.get().id())
                .onConflict(ENTRUSTMENT.PROJECT, ENTRUSTMENT.EMPLOYER)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        audit.append(
                RosterAct.ENTRUST.fact(),
                project.subject(),
                Map.of("employer", told.employer(), "agreedOn", told.agreedOn()));
    }
}
