package org.huxin.server.wage.roster;

import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.project.Tables.PARTICIPANT;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.ENTRUSTMENT;
import static org.huxin.db.wage.Tables.RIGHTS_NOTICE;
import static org.huxin.db.wage.Tables.TOLD_CONTACT;
import static org.huxin.db.wage.Tables.WORKER;
import static org.huxin.db.wage.Tables.WORKER_CARD;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the people of a project are registered: rates and what is still to be put right. */
@Component
class RosterFigures {

    private final DSLContext db;
    private final WageProjects projects;
    private final RosterWords words;

    RosterFigures(DSLContext db, WageProjects projects, RosterWords words) {
        this.db = db;
        this.projects = projects;
        this.words = words;
    }

    RosterStand of(Project project) {
        var own = projects.onlyFirm(project);
        var other = WORKER_CARD.as("other");
        var counted = db.select(
                        count(),
                        count().filterWhere(ENGAGEMENT.REGISTERED_ON.isNotNull()),
                        count().filterWhere(ENGAGEMENT.CONTRACT.isNotNull()),
                        count().filterWhere(WORKER.VERIFIED_AT.isNotNull()),
                        count().filterWhere(field(exists(selectOne()
                                .from(RIGHTS_NOTICE)
                                .where(RIGHTS_NOTICE.PROJECT.eq(ENGAGEMENT.PROJECT))
                                .and(RIGHTS_NOTICE.WORKER.eq(ENGAGEMENT.WORKER))
                                .and(RIGHTS_NOTICE.CONFIRMED_AT.isNotNull())))),
                        count().filterWhere(field(exists(selectOne()
                                .from(WORKER_CARD)
                                .join(other)
                                .on(other.NUMBER_KEYED
                                        .eq(WORKER_CARD.NUMBER_KEYED)
                                        .and(other.WORKER.ne(WORKER_CARD.WORKER))
                                        .and(other.ENDED_AT.isNull()))
                                .where(WORKER_CARD.WORKER.eq(ENGAGEMENT.WORKER))
                                .and(WORKER_CARD.ENDED_AT.isNull())))),
                        count().filterWhere(RosterList.phoneShared()),
                        count().filterWhere(exists(
                                selectOne().from(TOLD_CONTACT).where(TOLD_CONTACT.ENGAGEMENT.eq(ENGAGEMENT.ID)))))
                .from(ENGAGEMENT)
                .join(WORKER)
                .on(WORKER.ID.eq(ENGAGEMENT.WORKER))
                .where(ENGAGEMENT.PROJECT.eq(project.id()))
                .and(ENGAGEMENT.LEFT_ON.isNull())
                .and(own.map(ENGAGEMENT.EMPLOYER::eq).orElse(noCondition()))
                .fetchSingle();
        var strangers = db.fetchCount(Attendees.unregistered(project.id(), own.orElse(null)));
        var people = counted.value1() + strangers;
        var checks = new ArrayList<RosterCheck>();
        add(checks, project, "unregistered", people - counted.value2());
        add(checks, project, "uncontracted", people - counted.value3());
        add(checks, project, "unverified", counted.value1() - counted.value4());
        add(checks, project, "unnoticed", counted.value1() - counted.value5());
        add(checks, project, "shared_card", counted.value6());
        add(checks, project, "shared_phone", counted.value7());
        add(checks, project, "told_contact", counted.value8());
        unentrusted(project, own.orElse(null))
                .forEach(firm -> checks.add(new RosterCheck(
                        words.word(project.jurisdiction(), RosterWords.CHECKS, "unentrusted"), 1, firm)));
        return new RosterStand(people, counted.value2(), counted.value3(), counted.value4(), counted.value5(), checks);
    }

    private void add(List<RosterCheck> checks, Project project, String code, int count) {
        if (count > 0) {
            checks.add(new RosterCheck(words.word(project.jurisdiction(), RosterWords.CHECKS, code), count, ""));
        }
    }

    /** Subcontractors that have not had the general contractor pay their workers. */
    private List<String> unentrusted(Project project, @Nullable UUID own) {
        return db.select(ENTERPRISE.NAME)
                .from(PARTICIPANT)
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(PARTICIPANT.ENTERPRISE))
                .where(PARTICIPANT.PROJECT.eq(project.id()))
                .and(PARTICIPANT.PART.eq(WageProjects.SUBCONTRACTOR))
                .and(PARTICIPANT.LEFT_AT.isNull())
                .and(own == null ? noCondition() : ENTERPRISE.ID.eq(own))
                .and(notExists(selectOne()
                        .from(ENTRUSTMENT)
                        .where(ENTRUSTMENT.PROJECT.eq(PARTICIPANT.PROJECT))
                        .and(ENTRUSTMENT.EMPLOYER.eq(PARTICIPANT.ENTERPRISE))))
                .orderBy(ENTERPRISE.NAME)
                .fetch(ENTERPRISE.NAME);
    }
}
