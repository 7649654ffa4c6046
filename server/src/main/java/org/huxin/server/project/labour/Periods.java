package org.huxin.server.project.labour;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.CONTRACT;
import static org.huxin.db.project.Tables.LABOUR_PERIOD;
import static org.huxin.db.project.Tables.LABOUR_TERMS;
import static org.huxin.db.project.Tables.MEASUREMENT;
import static org.huxin.db.project.Tables.PAYMENT;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.db.project.tables.records.ContractRecord;
import org.huxin.db.project.tables.records.LabourPeriodRecord;
import org.huxin.db.project.tables.records.LabourTermsRecord;
import org.huxin.db.project.tables.records.MeasurementRecord;
import org.huxin.db.project.tables.records.PaymentRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What labour cost is reckoned from, and the periods that come of it. */
@Repository
class Periods {

    static final String GENERAL = "general";

    private final DSLContext db;

    Periods(DSLContext db) {
        this.db = db;
    }

    ConstructionProjectRecord project(UUID id) {
        return db.selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.eq(id))
                .fetchSingle();
    }

    List<MeasurementRecord> measured(UUID project) {
        return db.selectFrom(MEASUREMENT)
                .where(MEASUREMENT.PROJECT.eq(project))
                .and(MEASUREMENT.REPLACED.isFalse())
                .orderBy(MEASUREMENT.MONTH)
                .fetch();
    }

    /** Payments that stand, in the order of their days. */
    List<PaymentRecord> paid(UUID project) {
        return db.selectFrom(PAYMENT)
                .where(PAYMENT.PROJECT.eq(project))
                .and(PAYMENT.WITHDRAWN_AT.isNull())
                .orderBy(PAYMENT.PAID_ON, PAYMENT.RECORDED_AT, PAYMENT.ID)
                .fetch();
    }

    /** General contracts, those that were replaced included, in the order in which they were recorded. */
    List<ContractRecord> contracts(UUID project) {
        return db.selectFrom(CONTRACT)
                .where(CONTRACT.PROJECT.eq(project))
                .and(CONTRACT.KIND.eq(GENERAL))
                .orderBy(CONTRACT.SIGNED_ON, CONTRACT.PLACE)
                .fetch();
    }

    Optional<LabourTermsRecord> terms(UUID project) {
        return db.selectFrom(LABOUR_TERMS)
                .where(LABOUR_TERMS.PROJECT.eq(project))
                .fetchOptional();
    }

    void save(LabourTermsRecord terms) {
        db.insertInto(LABOUR_TERMS)
                .set(terms)
                .onConflict(LABOUR_TERMS.PROJECT)
                .doUpdate()
                .set(terms)
                .execute();
    }

    /** The instalment before the works first, then month by month. */
    List<LabourPeriodRecord> of(UUID project) {
        return db.selectFrom(LABOUR_PERIOD)
                .where(LABOUR_PERIOD.PROJECT.eq(project))
                .orderBy(LABOUR_PERIOD.MONTH.asc().nullsFirst())
                .fetch();
    }

    void add(Collection<LabourPeriodRecord> fresh) {
        db.batchInsert(fresh).execute();
    }

    void save(Collection<LabourPeriodRecord> changed) {
        db.batchUpdate(changed).execute();
    }
}
