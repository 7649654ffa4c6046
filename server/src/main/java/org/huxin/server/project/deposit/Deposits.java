package org.huxin.server.project.deposit;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.DEPOSIT;
import static org.huxin.db.project.Tables.DEPOSIT_ASSESSMENT;
import static org.huxin.db.project.Tables.DEPOSIT_INSTRUMENT;
import static org.huxin.db.project.Tables.DEPOSIT_MOVEMENT;
import static org.huxin.db.project.Tables.DEPOSIT_RETURN;
import static org.huxin.db.project.Tables.DEPOSIT_USE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.project.tables.records.DepositAssessmentRecord;
import org.huxin.db.project.tables.records.DepositInstrumentRecord;
import org.huxin.db.project.tables.records.DepositMovementRecord;
import org.huxin.db.project.tables.records.DepositReturnRecord;
import org.huxin.db.project.tables.records.DepositUseRecord;
import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Everything kept about deposits. Whoever changes it holds the project. */
@Repository
class Deposits {

    private final DSLContext db;

    Deposits(DSLContext db) {
        this.db = db;
    }

    /**
     * How the deposit of a project stands.
     *
     * @param requiredFen null while it is not set, and when waived
     */
    record Stands(DepositState state, @Nullable Long requiredFen, long inForceFen) {}

    Stands stands(UUID project, LocalDate day) {
        var state = Standing.state(day);
        var required = Standing.required();
        var inForce = Standing.inForce(day);
        return db.select(state, required, inForce)
                .from(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.eq(project))
                .fetchSingle(row -> new Stands(DepositState.of(row.value1()), row.value2(), row.value3()));
    }

    void add(UpdatableRecord<?> row) {
        db.executeInsert(row);
    }

    void save(UpdatableRecord<?> row) {
        db.executeUpdate(row);
    }

    /** Sets what is required of a project from now on; null when waived. */
    void require(UUID project, @Nullable Long fen) {
        db.insertInto(DEPOSIT)
                .set(DEPOSIT.PROJECT, project)
                .set(DEPOSIT.REQUIRED_FEN, fen)
                .set(DEPOSIT.WAIVED, fen == null)
                .onConflict(DEPOSIT.PROJECT)
                .doUpdate()
                .set(DEPOSIT.REQUIRED_FEN, fen)
                .set(DEPOSIT.WAIVED, fen == null)
                .execute();
    }

    /** When everything went back; null once something stands again. */
    void refunded(UUID project, @Nullable LocalDateTime at) {
        db.insertInto(DEPOSIT)
                .set(DEPOSIT.PROJECT, project)
                .set(DEPOSIT.REFUNDED_AT, at)
                .onConflict(DEPOSIT.PROJECT)
                .doUpdate()
                .set(DEPOSIT.REFUNDED_AT, at)
                .execute();
    }

    /** Latest first. */
    List<DepositAssessmentRecord> assessments(UUID project) {
        return db.selectFrom(DEPOSIT_ASSESSMENT)
                .where(DEPOSIT_ASSESSMENT.PROJECT.eq(project))
                .orderBy(DEPOSIT_ASSESSMENT.PLACE.desc())
                .fetch();
    }

    List<DepositInstrumentRecord> instruments(UUID project) {
        return db.selectFrom(DEPOSIT_INSTRUMENT)
                .where(DEPOSIT_INSTRUMENT.PROJECT.eq(project))
                .orderBy(DEPOSIT_INSTRUMENT.RECORDED_AT, DEPOSIT_INSTRUMENT.ID)
                .fetch();
    }

    Optional<DepositInstrumentRecord> instrument(UUID project, UUID id) {
        return db.fetchOptional(
                DEPOSIT_INSTRUMENT, DEPOSIT_INSTRUMENT.ID.eq(id).and(DEPOSIT_INSTRUMENT.PROJECT.eq(project)));
    }

    /** Ids of the guarantees, uses and returns of a project. */
    List<UUID> matters(UUID project) {
        return db.select(DEPOSIT_INSTRUMENT.ID)
                .from(DEPOSIT_INSTRUMENT)
                .where(DEPOSIT_INSTRUMENT.PROJECT.eq(project))
                .unionAll(db.select(DEPOSIT_USE.ID).from(DEPOSIT_USE).where(DEPOSIT_USE.PROJECT.eq(project)))
                .unionAll(db.select(DEPOSIT_RETURN.ID).from(DEPOSIT_RETURN).where(DEPOSIT_RETURN.PROJECT.eq(project)))
                .fetch(DEPOSIT_INSTRUMENT.ID);
    }

    /** Guarantees of a project whose works have ended. */
    List<UUID> endedWorks(UUID project) {
        return db.select(DEPOSIT_INSTRUMENT.ID)
                .from(DEPOSIT_INSTRUMENT)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(DEPOSIT_INSTRUMENT.PROJECT))
                .where(DEPOSIT_INSTRUMENT.PROJECT.eq(project))
                .and(DEPOSIT_INSTRUMENT.VALID_TO.isNotNull())
                .and(CONSTRUCTION_PROJECT.ENDED_AT.isNotNull())
                .fetch(DEPOSIT_INSTRUMENT.ID);
    }

    /** @return false if the same paper of the same agency is in the books already, for any project of the place */
    boolean addOnce(DepositInstrumentRecord row) {
        return db.insertInto(DEPOSIT_INSTRUMENT).set(row).onConflictDoNothing().execute() > 0;
    }

    /** Whether something is left in a guarantee that has ended. */
    boolean lapsed(UUID project, LocalDate day) {
        return db.fetchExists(db.select(DEPOSIT_MOVEMENT.INSTRUMENT)
                .from(DEPOSIT_MOVEMENT)
                .join(DEPOSIT_INSTRUMENT)
                .on(DEPOSIT_INSTRUMENT.ID.eq(DEPOSIT_MOVEMENT.INSTRUMENT))
                .where(DEPOSIT_MOVEMENT.PROJECT.eq(project))
                .and(DEPOSIT_INSTRUMENT.VALID_TO.lt(day))
                .groupBy(DEPOSIT_MOVEMENT.INSTRUMENT)
                .having(sum(Standing.signed()).gt(BigDecimal.ZERO)));
    }

    /** What is left of each instrument of a project, ended ones included. */
    Map<UUID, Long> left(UUID project) {
        var left = coalesce(sum(Standing.signed()), BigDecimal.ZERO);
        return db.select(DEPOSIT_MOVEMENT.INSTRUMENT, left)
                .from(DEPOSIT_MOVEMENT)
                .where(DEPOSIT_MOVEMENT.PROJECT.eq(project))
                .groupBy(DEPOSIT_MOVEMENT.INSTRUMENT)
                .fetchMap(DEPOSIT_MOVEMENT.INSTRUMENT, row -> row.value2().longValueExact());
    }

    /** In the order in which they were recorded. */
    List<DepositMovementRecord> movements(UUID project) {
        return db.selectFrom(DEPOSIT_MOVEMENT)
                .where(DEPOSIT_MOVEMENT.PROJECT.eq(project))
                .orderBy(DEPOSIT_MOVEMENT.PLACE)
                .fetch();
    }

    List<DepositUseRecord> uses(UUID project) {
        return db.selectFrom(DEPOSIT_USE)
                .where(DEPOSIT_USE.PROJECT.eq(project))
                .orderBy(DEPOSIT_USE.APPROVED_AT, DEPOSIT_USE.ID)
                .fetch();
    }

    /** Uses that were paid and that nothing has made up for yet are so from now on. @return their ids */
    List<UUID> settleUses(UUID project, LocalDateTime at) {
        return db.update(DEPOSIT_USE)
                .set(DEPOSIT_USE.SETTLED_AT, at)
                .where(DEPOSIT_USE.PROJECT.eq(project))
                .and(DEPOSIT_USE.PAID_FEN.gt(0L))
                .and(DEPOSIT_USE.SETTLED_AT.isNull())
                .returning(DEPOSIT_USE.ID)
                .fetch(DEPOSIT_USE.ID);
    }

    Optional<DepositUseRecord> useOf(UUID agencyNotice) {
        return db.fetchOptional(DEPOSIT_USE, DEPOSIT_USE.AGENCY_NOTICE.eq(agencyNotice));
    }

    /** Latest first. */
    List<DepositReturnRecord> returns(UUID project) {
        return db.selectFrom(DEPOSIT_RETURN)
                .where(DEPOSIT_RETURN.PROJECT.eq(project))
                .orderBy(DEPOSIT_RETURN.APPLIED_AT.desc(), DEPOSIT_RETURN.ID)
                .fetch();
    }

    /** The return that is under way: undecided, or approved and not refunded. */
    Optional<DepositReturnRecord> openReturn(UUID project) {
        return db.fetchOptional(
                DEPOSIT_RETURN,
                DEPOSIT_RETURN
                        .PROJECT
                        .eq(project)
                        .and(DEPOSIT_RETURN
                                .DECIDED_AT
                                .isNull()
                                .or(DEPOSIT_RETURN.APPROVED.isTrue().and(DEPOSIT_RETURN.REFUNDED_AT.isNull()))));
    }
}
