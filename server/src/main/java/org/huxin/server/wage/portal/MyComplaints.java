package org.huxin.server.wage.portal;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.WORKER;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.WorkerComplaints;
import org.huxin.server.casework.WorkerComplaints.Filed;
import org.huxin.server.casework.WorkerComplaints.Kind;
import org.huxin.server.casework.WorkerComplaints.Told;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.Audit;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 我要投诉: of what, where and against whom a worker may complain, and what became of it. */
@Component
class MyComplaints {

    private static final int MOST_A_DAY = 5;

    /**
     * Where he works or worked, and of what he may complain there.
     *
     * @param kinds empty where complaints are taken by telephone only
     */
    record Place(UUID engagement, UUID project, String projectName, String firm, List<Kind> kinds) {}

    /** @param places those he left last come last */
    record Complaints(List<Place> places, List<Filed> filed) {}

    private final DSLContext db;
    private final OwnRows own;
    private final OwnPhone phone;
    private final OnceOnly once;
    private final PortalLimits limits;
    private final WorkerComplaints complaints;
    private final PersonalFields personal;
    private final Audit audit;

    MyComplaints(
            DSLContext db,
            OwnRows own,
            OwnPhone phone,
            OnceOnly once,
            PortalLimits limits,
            WorkerComplaints complaints,
            PersonalFields personal,
            Audit audit) {
        this.db = db;
        this.own = own;
        this.phone = phone;
        this.once = once;
        this.limits = limits;
        this.complaints = complaints;
        this.personal = personal;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    Complaints of(SignedInWorker who) {
        var kinds = new HashMap<String, List<Kind>>();
        var places = engagements()
                .where(ENGAGEMENT.WORKER.in(own.ids(who)))
                .and(OwnRows.within(who, ENGAGEMENT.PROJECT))
                .orderBy(ENGAGEMENT.LEFT_ON.desc().nullsFirst(), ENGAGEMENT.RECORDED_AT.desc(), ENGAGEMENT.ID)
                .limit(MyMatters.MOST_JOBS)
                .fetch(row -> new Place(
                        row.get(ENGAGEMENT.ID),
                        row.get(ENGAGEMENT.PROJECT),
                        row.get(CONSTRUCTION_PROJECT.NAME),
                        row.get(ENTERPRISE.NAME),
                        kinds.computeIfAbsent(row.get(WORKER.JURISDICTION), complaints::kinds)));
        return new Complaints(places, who.mayConfirm() ? complaints.of(who.idKeyed()) : List.of());
    }

    /**
     * Files a complaint under his own name.
     *
     * @param owedFen as he reckons it; null if he does not say
     * @throws NotFound if he was never engaged there
     * @throws CommandRefused {@code complaint.too_many} after a few on one day
     */
    @Transactional
    Complaints file(
            SignedInWorker who, UUID engagement, String nature, @Nullable Long owedFen, String text, String key) {
        phone.alone(who, "投诉要用您自己的手机验证码登录。不方便的话，可以打投诉电话");
        var at = engagements()
                .where(ENGAGEMENT.ID.eq(engagement))
                .and(ENGAGEMENT.WORKER.in(own.ids(who)))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("您干活的地方", engagement.toString()));
        if (!once.first(who, key, "complain", engagement)) {
            return of(who);
        }
        if (!limits.admits("complaint:" + who.idKeyed(), MOST_A_DAY, Duration.ofDays(1))) {
            throw CommandRefused.rule("complaint.too_many", "一天最多投诉5次。还有别的事，请打投诉电话");
        }
        var worker = "worker:" + at.get(WORKER.ID);
        var clear = personal.reveal(worker, "本人投诉", papers(at));
        var clue = complaints.file(
                at.get(WORKER.JURISDICTION),
                new Told(
                        nature,
                        at.get(ENGAGEMENT.PROJECT),
                        at.get(ENTERPRISE.NAME),
                        at.get(ENTERPRISE.CREDIT_CODE),
                        owedFen,
                        text,
                        at.get(WORKER.NAME),
                        clear.get(PersonalKind.PHONE),
                        clear.get(PersonalKind.ID_NUMBER),
                        "worker:" + key));
        audit.append("complaint.filed_by_worker", worker, Map.of("clue", clue.toString()));
        return of(who);
    }

    private static Map<PersonalKind, String> papers(Record worker) {
        var sealed = new HashMap<PersonalKind, String>();
        sealed.put(PersonalKind.ID_NUMBER, worker.get(WORKER.ID_CIPHER));
        sealed.put(PersonalKind.PHONE, worker.get(WORKER.PHONE_CIPHER));
        return sealed;
    }

    private SelectOnConditionStep<? extends Record> engagements() {
        return db.select(
                        ENGAGEMENT.ID,
                        ENGAGEMENT.PROJECT,
                        CONSTRUCTION_PROJECT.NAME,
                        ENTERPRISE.NAME,
                        ENTERPRISE.CREDIT_CODE,
                        WORKER.ID,
                        WORKER.JURISDICTION,
                        WORKER.NAME,
                        WORKER.ID_CIPHER,
                        WORKER.PHONE_CIPHER)
                .from(ENGAGEMENT)
                .join(WORKER)
                .on(WORKER.ID.eq(ENGAGEMENT.WORKER))
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(ENGAGEMENT.PROJECT))
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(ENGAGEMENT.EMPLOYER));
    }
}
