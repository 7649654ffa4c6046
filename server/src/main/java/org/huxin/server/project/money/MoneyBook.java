package org.huxin.server.project.money;

import static org.huxin.db.project.Tables.LEDGER_SPENDING;
import static org.huxin.db.project.Tables.MEASUREMENT;
import static org.huxin.db.project.Tables.PAYMENT;
import static org.huxin.db.project.Tables.SETTLEMENT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huxin.db.project.tables.records.LedgerSpendingRecord;
import org.huxin.db.project.tables.records.MeasurementRecord;
import org.huxin.db.project.tables.records.PaymentRecord;
import org.huxin.db.project.tables.records.SettlementRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What was measured, paid, spent and settled of every project. */
@Repository
class MoneyBook {

    private final DSLContext db;

    MoneyBook(DSLContext db) {
        this.db = db;
    }

    /** Adds a measurement; an earlier one of the same month gives way to it. */
    void add(MeasurementRecord row) {
        db.update(MEASUREMENT)
                .set(MEASUREMENT.REPLACED, true)
                .where(MEASUREMENT.PROJECT.eq(row.getProject()))
                .and(MEASUREMENT.MONTH.eq(row.getMonth()))
                .execute();
        db.executeInsert(row);
    }

    void add(Collection<PaymentRecord> rows) {
        db.batchInsert(rows).execute();
    }

    void add(LedgerSpendingRecord row) {
        db.executeInsert(row);
    }

    /** @return false if the same period has been settled */
    boolean add(SettlementRecord row) {
        return db.insertInto(SETTLEMENT).set(row).onConflictDoNothing().execute() > 0;
    }

    /** Those of some vouchers that payments of the project bear. */
    Set<String> known(UUID project, Collection<String> vouchers) {
        return db.select(PAYMENT.VOUCHER)
                .from(PAYMENT)
                .where(PAYMENT.PROJECT.eq(project))
                .and(PAYMENT.WITHDRAWN_AT.isNull())
                .and(PAYMENT.VOUCHER.eq(any(vouchers.toArray(String[]::new))))
                .fetchSet(PAYMENT.VOUCHER);
    }

    boolean spent(UUID project, String voucher) {
        return db.fetchExists(
                LEDGER_SPENDING, LEDGER_SPENDING.PROJECT.eq(project).and(LEDGER_SPENDING.VOUCHER.eq(voucher)));
    }

    /** A payment of the project that stands. */
    Optional<PaymentRecord> payment(UUID project, UUID id) {
        return db.selectFrom(PAYMENT)
                .where(PAYMENT.PROJECT.eq(project))
                .and(PAYMENT.ID.eq(id))
                .and(PAYMENT.WITHDRAWN_AT.isNull())
                .fetchOptional();
    }

    void save(PaymentRecord row) {
        db.executeUpdate(row);
    }

    /** Latest month first. */
    List<MeasurementRecord> measured(UUID project) {
        return db.selectFrom(MEASUREMENT)
                .where(MEASUREMENT.PROJECT.eq(project))
                .and(MEASUREMENT.REPLACED.isFalse())
                .orderBy(MEASUREMENT.MONTH.desc())
                .fetch();
    }

    /** Those that stand, latest first. */
    List<PaymentRecord> payments(UUID project, int most) {
        return db.selectFrom(PAYMENT)
                .where(PAYMENT.PROJECT.eq(project))
                .and(PAYMENT.WITHDRAWN_AT.isNull())
                .orderBy(PAYMENT.PAID_ON.desc(), PAYMENT.ID.desc())
                .limit(most)
                .fetch();
    }

    List<LedgerSpendingRecord> spending(UUID project, int most) {
        return db.selectFrom(LEDGER_SPENDING)
                .where(LEDGER_SPENDING.PROJECT.eq(project))
                .orderBy(LEDGER_SPENDING.SPENT_ON.desc(), LEDGER_SPENDING.ID.desc())
                .limit(most)
                .fetch();
    }

    List<SettlementRecord> settlements(UUID project) {
        return db.selectFrom(SETTLEMENT)
                .where(SETTLEMENT.PROJECT.eq(project))
                .orderBy(SETTLEMENT.TO_DAY.desc(), SETTLEMENT.FROM_DAY.desc())
                .fetch();
    }

    /** Value of everything done. */
    long valueFen(UUID project) {
        return total(
                MEASUREMENT,
                MEASUREMENT.VALUE_FEN,
                MEASUREMENT.PROJECT.eq(project).and(MEASUREMENT.REPLACED.isFalse()));
    }

    /** Everything paid, labour cost included. */
    long paidFen(UUID project) {
        return total(PAYMENT, PAYMENT.AMOUNT_FEN, standing(project));
    }

    /** Paid as labour cost. */
    long labourFen(UUID project) {
        return total(PAYMENT, coalesce(PAYMENT.LABOUR_FEN, inline(0L)), standing(project));
    }

    /** Paid without anybody having said how much of it is labour cost. */
    long unsplitFen(UUID project) {
        return total(PAYMENT, PAYMENT.AMOUNT_FEN, standing(project).and(PAYMENT.LABOUR_FEN.isNull()));
    }

    long spentFen(UUID project, String ledger) {
        return total(
                LEDGER_SPENDING,
                LEDGER_SPENDING.AMOUNT_FEN,
                LEDGER_SPENDING.PROJECT.eq(project).and(LEDGER_SPENDING.LEDGER.eq(ledger)));
    }

    /** Paid for one month, all of it or the labour cost alone. */
    long paidFen(UUID project, LocalDate month, boolean labour) {
        return total(
                PAYMENT,
                labour ? coalesce(PAYMENT.LABOUR_FEN, inline(0L)) : PAYMENT.AMOUNT_FEN,
                standing(project).and(PAYMENT.MONTH.eq(month)));
    }

    private static Condition standing(UUID project) {
        return PAYMENT.PROJECT.eq(project).and(PAYMENT.WITHDRAWN_AT.isNull());
    }

    private long total(Table<?> table, Field<Long> amount, Condition meant) {
        @Nullable
        BigDecimal found =
                db.select(sum(amount)).from(table).where(meant).fetchSingle().value1();
        return found == null ? 0 : found.longValueExact();
    }
}
