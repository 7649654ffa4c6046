package org.huxin.server.project.funds;

import static org.huxin.db.project.Tables.FISCAL_PAYMENT;
import static org.huxin.db.project.Tables.FUND_ARRANGEMENT;
import static org.huxin.db.project.Tables.FUND_BUDGET;
import static org.huxin.db.project.Tables.FUND_INSTALMENT;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.project.tables.records.FiscalPaymentRecord;
import org.huxin.db.project.tables.records.FundArrangementRecord;
import org.huxin.db.project.tables.records.FundBudgetRecord;
import org.huxin.db.project.tables.records.FundInstalmentRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What was arranged, approved, planned and paid out of public money. */
@Repository
class FundBook {

    private final DSLContext db;

    FundBook(DSLContext db) {
        this.db = db;
    }

    /** @return false if the paper has been recorded for the project */
    boolean add(FundArrangementRecord row) {
        return db.insertInto(FUND_ARRANGEMENT).set(row).onConflictDoNothing().execute() > 0;
    }

    /** Adds a budget; an earlier one gives way to it. */
    void add(FundBudgetRecord row) {
        db.update(FUND_BUDGET)
                .set(FUND_BUDGET.REPLACED, true)
                .where(FUND_BUDGET.PROJECT.eq(row.getProject()))
                .execute();
        db.executeInsert(row);
    }

    void add(FundInstalmentRecord row) {
        db.executeInsert(row);
    }

    /** @return false if the voucher has been recorded for the project */
    boolean add(FiscalPaymentRecord row) {
        return db.insertInto(FISCAL_PAYMENT).set(row).onConflictDoNothing().execute() > 0;
    }

    void save(Collection<FundInstalmentRecord> changed) {
        db.batchUpdate(changed).execute();
    }

    /** Takes back a planned or a real payment. @return false if the project has none of that id that stands */
    boolean withdraw(UUID project, UUID entry, LocalDateTime at) {
        return db.update(FISCAL_PAYMENT)
                        .set(FISCAL_PAYMENT.WITHDRAWN_AT, at)
                        .where(FISCAL_PAYMENT.ID.eq(entry))
                        .and(FISCAL_PAYMENT.PROJECT.eq(project))
                        .and(FISCAL_PAYMENT.WITHDRAWN_AT.isNull())
                        .execute()
                > 0;
    }

    /** A planned payment of the project that stands. */
    Optional<FundInstalmentRecord> instalment(UUID project, UUID id) {
        return db.selectFrom(FUND_INSTALMENT)
                .where(FUND_INSTALMENT.ID.eq(id))
                .and(FUND_INSTALMENT.PROJECT.eq(project))
                .and(FUND_INSTALMENT.WITHDRAWN_AT.isNull())
                .fetchOptional();
    }

    List<FundArrangementRecord> arrangements(UUID project) {
        return db.selectFrom(FUND_ARRANGEMENT)
                .where(FUND_ARRANGEMENT.PROJECT.eq(project))
                .orderBy(FUND_ARRANGEMENT.ARRANGED_ON, FUND_ARRANGEMENT.ID)
                .fetch();
    }

    Optional<FundBudgetRecord> budget(UUID project) {
        return db.selectFrom(FUND_BUDGET)
                .where(FUND_BUDGET.PROJECT.eq(project))
                .and(FUND_BUDGET.REPLACED.isFalse())
                .fetchOptional();
    }

    /** Those that stand, in the order in which they are due. */
    List<FundInstalmentRecord> instalments(UUID project) {
        return db.selectFrom(FUND_INSTALMENT)
                .where(FUND_INSTALMENT.PROJECT.eq(project))
                .and(FUND_INSTALMENT.WITHDRAWN_AT.isNull())
                .orderBy(FUND_INSTALMENT.DUE_ON, FUND_INSTALMENT.RECORDED_AT, FUND_INSTALMENT.ID)
                .fetch();
    }

    /** Those that stand, in the order of their days. */
    List<FiscalPaymentRecord> payments(UUID project) {
        return db.selectFrom(FISCAL_PAYMENT)
                .where(FISCAL_PAYMENT.PROJECT.eq(project))
                .and(FISCAL_PAYMENT.WITHDRAWN_AT.isNull())
                .orderBy(FISCAL_PAYMENT.PAID_ON, FISCAL_PAYMENT.RECORDED_AT, FISCAL_PAYMENT.ID)
                .fetch();
    }
}
