package org.huxin.server.wage.portal;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.wage.Tables.CARD_REPORT;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.WORKER;
import static org.huxin.db.wage.Tables.WORKER_CARD;
import static org.jooq.impl.DSL.field;

import java.util.List;
import java.util.UUID;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Jurisdiction;
import org.huxin.server.wage.Notices;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Where a worker works and worked, where his wages go, and who to call there. */
@Component
class MyMatters {

    static final int MOST_JOBS = 100;

    private final DSLContext db;
    private final OwnRows own;
    private final MyMonths months;
    private final Notices notices;
    private final Directory directory;

    MyMatters(DSLContext db, OwnRows own, MyMonths months, Notices notices, Directory directory) {
        this.db = db;
        this.own = own;
        this.months = months;
        this.notices = notices;
        this.directory = directory;
    }

    Mine of(SignedInWorker who) {
        var files = own.files(who);
        var ids = files.stream().map(OwnRows.File::id).toArray(UUID[]::new);
        return new Mine(
                files.getFirst().name(),
                who.mayConfirm(),
                months.page(who, ids, null),
                jobs(who, ids),
                cards(ids),
                notices(who, ids),
                files.stream()
                        .map(OwnRows.File::jurisdiction)
                        .distinct()
                        .map(place -> new Mine.Place(place, placeName(place)))
                        .toList());
    }

    private List<Mine.Job> jobs(SignedInWorker who, UUID[] files) {
        return db.select(
                        ENGAGEMENT.PROJECT,
                        CONSTRUCTION_PROJECT.NAME,
                        ENTERPRISE.NAME,
                        ENGAGEMENT.ENTERED_ON,
                        ENGAGEMENT.LEFT_ON)
                .from(ENGAGEMENT)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(ENGAGEMENT.PROJECT))
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(ENGAGEMENT.EMPLOYER))
                .where(ENGAGEMENT.WORKER.in(files))
                .and(OwnRows.within(who, ENGAGEMENT.PROJECT))
                .orderBy(ENGAGEMENT.RECORDED_AT.desc(), ENGAGEMENT.ID)
                .limit(MOST_JOBS)
                .fetch(row -> new Mine.Job(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private List<Mine.Card> cards(UUID[] files) {
        return db.select(
                        WORKER_CARD.ID,
                        WORKER.JURISDICTION,
                        WORKER_CARD.BANK,
                        WORKER_CARD.NUMBER_MASKED,
                        WORKER_CARD.HOLDER,
                        field(WORKER_CARD.HOLDER.eq(WORKER.NAME)),
                        field(WORKER_CARD.KIND.eq("social_security")),
                        field(CARD_REPORT.CARD.isNotNull()))
                .from(WORKER_CARD)
                .join(WORKER)
                .on(WORKER.ID.eq(WORKER_CARD.WORKER))
                .leftJoin(CARD_REPORT)
                .on(CARD_REPORT
                        .WORKER
                        .eq(WORKER_CARD.WORKER)
                        .and(CARD_REPORT.NUMBER_KEYED.eq(WORKER_CARD.NUMBER_KEYED)))
                .where(WORKER_CARD.WORKER.in(files))
                .and(WORKER_CARD.ENDED_AT.isNull())
                .orderBy(WORKER_CARD.SINCE.desc(), WORKER_CARD.ID)
                .fetch(row -> new Mine.Card(
                        row.value1(),
                        placeName(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    private List<Notices.Given> notices(SignedInWorker who, UUID[] files) {
        return notices.of(List.of(files)).stream()
                .filter(one -> who.project() == null || who.project().equals(one.project()))
                .toList();
    }

    private String placeName(String jurisdiction) {
        return directory.jurisdiction(jurisdiction).map(Jurisdiction::name).orElse(jurisdiction);
    }
}
