package org.huxin.server.wage.notices;

import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.RIGHTS_NOTICE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.uuid;

import java.util.Map;
import java.util.UUID;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.wage.WageProjects;
import org.huxin.server.wage.roster.RosterAct;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 发放权益告知, and the scan of what the worker signed. */
@Service
class GiveNotices {

    private final DSLContext db;
    private final WageProjects projects;
    private final Attachments attachments;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    GiveNotices(
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

    /** Gives one to everybody who is meant, is on the roster and has none. @return how many were given */
    @Transactional
    int give(UUID id, Giving.Give told) {
        var project = projects.open(id, RosterAct.GIVE_NOTICE);
        var given = db.insertInto(
                        RIGHTS_NOTICE,
                        RIGHTS_NOTICE.ID,
                        RIGHTS_NOTICE.PROJECT,
                        RIGHTS_NOTICE.WORKER,
                        RIGHTS_NOTICE.EMPLOYER,
                        RIGHTS_NOTICE.ISSUED_AT,
                        RIGHTS_NOTICE.ISSUED_BY)
                .select(select(
                                uuid(),
                                ENGAGEMENT.PROJECT,
                                ENGAGEMENT.WORKER,
                                ENGAGEMENT.EMPLOYER,
                                inline(today.now()),
                                inline(current.get().id()))
                        .from(ENGAGEMENT)
                        .where(ENGAGEMENT.PROJECT.eq(id))
                        .and(ENGAGEMENT.LEFT_ON.isNull())
                        .and(projects.onlyFirm(project)
                                .map(ENGAGEMENT.EMPLOYER::eq)
                                .orElse(noCondition()))
                        .and(
                                told.workers() == null
                                        ? noCondition()
                                        : ENGAGEMENT.WORKER.eq(
                                                any(told.workers().toArray(UUID[]::new))))
                        .and(notExists(selectOne()
                                .from(RIGHTS_NOTICE)
                                .where(RIGHTS_NOTICE.PROJECT.eq(ENGAGEMENT.PROJECT))
                                .and(RIGHTS_NOTICE.WORKER.eq(ENGAGEMENT.WORKER)))))
                .onConflictDoNothing()
                .execute();
        if (given > 0) {
            audit.append(RosterAct.GIVE_NOTICE.fact(), project.subject(), Map.of("workers", given));
        }
        return given;
    }

    /** @throws CommandRefused {@code notice.confirmed} if the worker has confirmed */
    @Transactional
    void sign(UUID id, UUID worker, Giving.Sign told) {
        var project = projects.open(id, RosterAct.GIVE_NOTICE);
        var row = db.selectFrom(RIGHTS_NOTICE)
                .where(RIGHTS_NOTICE.PROJECT.eq(id))
                .and(RIGHTS_NOTICE.WORKER.eq(worker))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("权益告知", worker.toString()));
        projects.requireFirm(project, row.getEmployer());
        if (row.getConfirmedAt() != null) {
            throw new CommandRefused("notice.confirmed", "工人已经确认过这份告知");
        }
        attachments.require(told.attachments());
        row.setConfirmedAt(today.now());
        row.setConfirmedHow("signature");
        row.setFiles(told.attachments().stream().distinct().toArray(UUID[]::new));
        db.executeUpdate(row);
        audit.append("worker.notice_confirmed", "worker:" + worker, Map.of("project", id, "how", "signature"));
    }
}
