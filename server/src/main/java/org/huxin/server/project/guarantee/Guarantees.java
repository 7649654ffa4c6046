package org.huxin.server.project.guarantee;

import static org.huxin.db.project.Tables.GUARANTEE;
import static org.huxin.db.project.Tables.GUARANTEE_USE;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.project.tables.records.GuaranteeRecord;
import org.huxin.db.project.tables.records.GuaranteeUseRecord;
import org.huxin.server.kernel.NotFound;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All guarantees. Whoever changes one holds its project first. */
@Repository
class Guarantees {

    static final String PENDING = "PENDING";
    static final String CONFIRMED = "CONFIRMED";
    static final String RETURNED = "RETURNED";
    static final String RELEASED = "RELEASED";

    private static final String PREFIX = "guarantee:";

    private final DSLContext db;

    Guarantees(DSLContext db) {
        this.db = db;
    }

    static String subject(GuaranteeRecord one) {
        return PREFIX + one.getId();
    }

    /** Confirmed, not given back, not used up, and its last day has not passed. */
    static Condition standing(LocalDate day) {
        return GUARANTEE
                .STATE
                .eq(CONFIRMED)
                .and(GUARANTEE.USED_FEN.lt(GUARANTEE.AMOUNT_FEN))
                .and(GUARANTEE.ENDS_ON.ge(day));
    }

    /** Standing, and its first day has come. */
    static Condition inForce(LocalDate day) {
        return standing(day).and(GUARANTEE.STARTS_ON.le(day));
    }

    /** @throws NotFound also for a guarantee of another project */
    GuaranteeRecord of(UUID project, UUID id) {
        return db.fetchOptional(GUARANTEE, GUARANTEE.ID.eq(id).and(GUARANTEE.PROJECT.eq(project)))
                .orElseThrow(() -> new NotFound("担保", id.toString()));
    }

    /** In the order in which they were entered. */
    List<GuaranteeRecord> of(UUID project) {
        return db.selectFrom(GUARANTEE)
                .where(GUARANTEE.PROJECT.eq(project))
                .orderBy(GUARANTEE.PLACE)
                .fetch();
    }

    /** The one of its kind that runs longest. */
    Optional<GuaranteeRecord> latest(UUID project, String kind) {
        return db.fetchOptional(
                GUARANTEE,
                GUARANTEE.PROJECT.eq(project).and(GUARANTEE.KIND.eq(kind)).and(GUARANTEE.LATEST.isTrue()));
    }

    /** Of those that stand the one that runs longest. */
    Optional<GuaranteeRecord> longest(UUID project, String kind, LocalDate day) {
        return db.selectFrom(GUARANTEE)
                .where(GUARANTEE.PROJECT.eq(project))
                .and(GUARANTEE.KIND.eq(kind))
                .and(standing(day))
                .orderBy(GUARANTEE.ENDS_ON.desc(), GUARANTEE.ID)
                .limit(1)
                .fetchOptional();
    }

    /** Those of a project that still owe something when the works end: waiting, or to be renewed. */
    List<GuaranteeRecord> owing(UUID project) {
        return db.selectFrom(GUARANTEE)
                .where(GUARANTEE.PROJECT.eq(project))
                .and(GUARANTEE.STATE.eq(PENDING).or(GUARANTEE.LATEST.isTrue()))
                .orderBy(GUARANTEE.ID)
                .fetch();
    }

    /** @return false if the same paper stands for a project of the place already */
    boolean add(GuaranteeRecord row) {
        return db.insertInto(GUARANTEE).set(row).onConflictDoNothing().execute() > 0;
    }

    void save(GuaranteeRecord row) {
        db.executeUpdate(row);
    }

    void add(GuaranteeUseRecord use) {
        db.executeInsert(use);
    }

    /** What was drawn from each, oldest first. */
    Map<UUID, List<GuaranteeUseRecord>> uses(Collection<UUID> ids) {
        return db.selectFrom(GUARANTEE_USE)
                .where(GUARANTEE_USE.GUARANTEE.eq(any(ids.toArray(UUID[]::new))))
                .orderBy(GUARANTEE_USE.RECORDED_AT, GUARANTEE_USE.ID)
                .fetchGroups(GUARANTEE_USE.GUARANTEE, row -> row);
    }
}
