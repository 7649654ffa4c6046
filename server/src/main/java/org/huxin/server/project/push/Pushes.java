package org.huxin.server.project.push;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.PUSH;
import static org.huxin.db.project.Tables.PUSH_PETITION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.db.project.tables.records.PushRecord;
import org.huxin.server.duty.Duties;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.ScopeColumns;
import org.huxin.server.project.register.Projects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All pushes. Whoever changes one holds its project first, so that everybody waits in the same place. */
@Repository
class Pushes {

    static final String PREFIX = "push:";

    /** A push is seen by whoever sees its project, and by the unit that owes it. */
    static final ScopeColumns SCOPE = new ScopeColumns(
            PUSH.JURISDICTION,
            CONSTRUCTION_PROJECT.REGION,
            CONSTRUCTION_PROJECT.FIELD,
            List.of(
                    CONSTRUCTION_PROJECT.INDUSTRY_UNIT,
                    CONSTRUCTION_PROJECT.TERRITORY_UNIT,
                    CONSTRUCTION_PROJECT.OWN_PROJECT_OF,
                    PUSH.UNIT),
            CONSTRUCTION_PROJECT.SOURCE_UNIT,
            List.of());

    private final DSLContext db;
    private final Projects projects;
    private final Duties duties;

    Pushes(DSLContext db, Projects projects, Duties duties) {
        this.db = db;
        this.projects = projects;
        this.duties = duties;
    }

    static String subject(PushRecord push) {
        return PREFIX + push.getId();
    }

    /** @throws NotFound also for a push outside the officer's scope */
    PushRecord visible(UUID id, ActingOfficer officer) {
        return db.select(PUSH.fields())
                .from(PUSH)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(PUSH.PROJECT))
                .where(PUSH.ID.eq(id))
                .and(officer.scope().on(SCOPE))
                .fetchOptionalInto(PUSH)
                .orElseThrow(() -> new NotFound("推送事项", id.toString()));
    }

    /** As {@link #visible}, the push and its project held until this transaction ends. */
    PushRecord hold(UUID id, ActingOfficer officer) {
        hold(visible(id, officer).getProject());
        return db.selectFrom(PUSH).where(PUSH.ID.eq(id)).forUpdate().fetchSingle();
    }

    /** A project, held until this transaction ends. */
    ConstructionProjectRecord hold(UUID project) {
        projects.requireForUpdate(project);
        return db.selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.eq(project))
                .fetchSingle();
    }

    /** Those of some new projects that a unit carries out itself. */
    List<ConstructionProjectRecord> ofUnits(Collection<UUID> fresh) {
        return db.selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.eq(any(fresh.toArray(UUID[]::new))))
                .and(CONSTRUCTION_PROJECT.OWN_PROJECT_OF.isNotNull())
                .orderBy(CONSTRUCTION_PROJECT.ID)
                .fetch();
    }

    /** Pushes of projects that have not been withdrawn. */
    List<PushRecord> standing(Collection<UUID> ofProjects) {
        return db.selectFrom(PUSH)
                .where(PUSH.PROJECT.eq(any(ofProjects.toArray(UUID[]::new))))
                .and(PUSH.WITHDRAWN_AT.isNull())
                .orderBy(PUSH.TRIGGERED_AT, PUSH.ID)
                .fetch();
    }

    List<PushRecord> standing(UUID project) {
        return standing(List.of(project));
    }

    void add(PushRecord push) {
        db.executeInsert(push);
    }

    /** One version on. */
    void save(Collection<PushRecord> changed) {
        changed.forEach(push -> push.setVersion(push.getVersion() + 1));
        db.batchUpdate(changed).execute();
    }

    /** Notes a petition against pushes. @return those that it was not noted against before */
    Set<UUID> note(Map<UUID, Boolean> lateByPush, UUID clue, LocalDateTime at) {
        var rows = lateByPush.entrySet().stream()
                .map(entry -> row(entry.getKey(), clue, at, entry.getValue()))
                .toList();
        return db.insertInto(
                        PUSH_PETITION, PUSH_PETITION.PUSH, PUSH_PETITION.CLUE, PUSH_PETITION.AT, PUSH_PETITION.LATE)
                .valuesOfRows(rows)
                .onConflictDoNothing()
                .returning(PUSH_PETITION.PUSH)
                .fetchSet(PUSH_PETITION.PUSH);
    }

    Page<PushRecord> page(PushFilter filter, ActingOfficer officer, @Nullable String after, int size) {
        var rows = db.select(PUSH.fields())
                .from(PUSH)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(PUSH.PROJECT))
                .where(officer.scope().on(SCOPE))
                .and(PUSH.WITHDRAWN_AT.isNull())
                .and(condition(filter))
                .and(after == null ? noCondition() : behind(Cursor.decode(after, 2)))
                .orderBy(PUSH.TRIGGERED_AT.desc(), PUSH.ID.desc())
                .limit(size + 1)
                .fetchInto(PUSH);
        return Page.cut(rows, size, last -> Cursor.at(last.getTriggeredAt(), last.getId()));
    }

    private static Condition behind(Cursor cursor) {
        try {
            return row(PUSH.TRIGGERED_AT, PUSH.ID).lt(LocalDateTime.parse(cursor.key(0)), cursor.id(1));
        } catch (DateTimeException notOurs) {
            throw Cursor.bad();
        }
    }

    /** Which standing pushes a filter means, of whatever query has the table in it. */
    Condition condition(PushFilter filter) {
        var state = switch (filter.state()) {
            case null -> noCondition();
            case OPEN -> PUSH.SENT_AT.isNull();
            case LATE -> late();
            case SENT -> PUSH.SENT_AT.isNotNull().and(PUSH.RECEIVED_AT.isNull());
            case RECEIVED -> PUSH.RECEIVED_AT.isNotNull();
        };
        return state.and(filter.unit() == null ? noCondition() : PUSH.UNIT.eq(filter.unit()));
    }

    /** Whatever a unit still has to push about a project goes out together, so the earliest day is the day of all. */
    private Condition late() {
        var other = PUSH.as("other");
        return PUSH.SENT_LATE
                .isTrue()
                .or(PUSH.SENT_AT
                        .isNull()
                        .and(exists(selectOne()
                                .from(other)
                                .where(other.PROJECT.eq(PUSH.PROJECT))
                                .and(other.UNIT.eq(PUSH.UNIT))
                                .and(other.SENT_AT.isNull())
                                .and(other.WITHDRAWN_AT.isNull())
                                .and(other.KIND
                                        .eq(PushKinds.MISSING)
                                        .or(other.BEFORE_START.isTrue().and(other.STARTED_AT.isNotNull()))
                                        .or(duties.overdue("push", other.ID))))));
    }
}
