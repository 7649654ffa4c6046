package org.huxin.server.wage.cards;

import static org.huxin.db.project.Tables.SPECIAL_ACCOUNT;
import static org.huxin.db.wage.Tables.CARD_VISIT;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.jooq.impl.DSL.any;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.wage.WageProjects;
import org.huxin.server.wage.roster.RosterAct;
import org.huxin.server.wage.roster.RosterWords;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 申请上门办卡, and the bank's answer. */
@Service
class AskBank {

    private final DSLContext db;
    private final WageProjects projects;
    private final RosterWords words;
    private final VisitScope scope;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    AskBank(
            DSLContext db,
            WageProjects projects,
            RosterWords words,
            VisitScope scope,
            CurrentOfficer current,
            Audit audit,
            Today today) {
        this.db = db;
        this.projects = projects;
        this.words = words;
        this.scope = scope;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    /** @throws CommandRefused {@code card_visit.account} while the project has no open account, whose bank it would go to */
    @Transactional
    UUID ask(UUID id, Asking.Ask told) {
        var project = projects.open(id, RosterAct.ASK_BANK);
        projects.requireFirm(project, told.employer());
        var account = db.selectFrom(SPECIAL_ACCOUNT)
                .where(SPECIAL_ACCOUNT.PROJECT.eq(id))
                .and(SPECIAL_ACCOUNT.CLOSED_ON.isNull())
                .fetchOptional()
                .orElseThrow(() -> new CommandRefused("card_visit.account", "项目还没有专用账户，不知道请哪家银行上门；请先登记开户"));
        if (!words.has(project.jurisdiction(), RosterWords.CARDS, told.kind())) {
            throw CommandRefused.field("card_visit.kind", "kind", "没有这种卡");
        }
        var workers = told.workers().stream().distinct().toArray(UUID[]::new);
        var there = db.fetchCount(
                ENGAGEMENT,
                ENGAGEMENT
                        .PROJECT
                        .eq(id)
                        .and(ENGAGEMENT.EMPLOYER.eq(told.employer()))
                        .and(ENGAGEMENT.LEFT_ON.isNull())
                        .and(ENGAGEMENT.WORKER.eq(any(workers))));
        if (there < workers.length) {
            throw CommandRefused.field("card_visit.workers", "workers", "有工人不在这个单位的花名册上");
        }
        var row = db.newRecord(CARD_VISIT);
        row.setId(RowId.at(today.now()));
        row.setJurisdiction(project.jurisdiction());
        row.setProject(id);
        row.setEmployer(told.employer());
        row.setBank(account.getBank());
        row.setBranch(account.getBranch());
        row.setWorkers(workers);
        row.setKind(told.kind());
        row.setNote(Objects.requireNonNullElse(told.note(), "").strip());
        row.setAskedAt(today.now());
        row.setAskedBy(current.get().id());
        row.insert();
        audit.append(RosterAct.ASK_BANK.fact(), project.subject(), Map.of("workers", workers.length));
        return row.getId();
    }

    /** @throws NotPermitted for whoever is not of the bank that is asked */
    @Transactional
    void answer(UUID id, Asking.Answer told) {
        var row = db.selectFrom(CARD_VISIT)
                .where(CARD_VISIT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .filter(one -> current.get().scope().jurisdictions().contains(one.getJurisdiction()))
                .orElseThrow(() -> new NotFound("办卡申请", id.toString()));
        if (scope.bank().filter(row.getBank()::equals).isEmpty()) {
            throw NotPermitted.outsideScope("只有被请的银行可以答复");
        }
        if (row.getAnsweredAt() != null) {
            throw new CommandRefused("card_visit.answered", "已经答复过");
        }
        row.setAnswer(told.answer().strip());
        row.setAnsweredAt(today.now());
        row.setAnsweredBy(current.get().id());
        db.executeUpdate(row);
        audit.append("card_visit.answered", "project:" + row.getProject(), Map.of("visit", id));
    }
}
