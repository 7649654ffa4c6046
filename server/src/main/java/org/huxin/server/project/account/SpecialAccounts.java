package org.huxin.server.project.account;

import static org.huxin.db.project.Tables.ACCOUNT_HOLD;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.SPECIAL_ACCOUNT;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.project.tables.records.AccountHoldRecord;
import org.huxin.db.project.tables.records.SpecialAccountRecord;
import org.huxin.server.kernel.CommandRefused;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All special accounts and the measures against them. Whoever changes one holds its project. */
@Repository
class SpecialAccounts {

    private final DSLContext db;

    SpecialAccounts(DSLContext db) {
        this.db = db;
    }

    /** Of a project, those that were closed included, in the order in which they were opened. */
    List<SpecialAccountRecord> of(UUID project) {
        return db.selectFrom(SPECIAL_ACCOUNT)
                .where(SPECIAL_ACCOUNT.PROJECT.eq(project))
                .orderBy(SPECIAL_ACCOUNT.OPENED_ON, SPECIAL_ACCOUNT.RECORDED_AT)
                .fetch();
    }

    Optional<SpecialAccountRecord> open(UUID project) {
        return db.fetchOptional(
                SPECIAL_ACCOUNT, SPECIAL_ACCOUNT.PROJECT.eq(project).and(SPECIAL_ACCOUNT.CLOSED_ON.isNull()));
    }

    /** @throws CommandRefused {@code account.none} if the project has none that is open */
    SpecialAccountRecord requireOpen(UUID project) {
        return open(project).orElseThrow(SpecialAccounts::none);
    }

    static CommandRefused none() {
        return new CommandRefused("account.none", "这个项目还没有专用账户，请先登记开户");
    }

    /** Whether another project has, or had, the number: of one that cannot be shared, or where sharing is not allowed. */
    boolean taken(String number, UUID project, boolean sharing) {
        return db.fetchExists(
                SPECIAL_ACCOUNT,
                SPECIAL_ACCOUNT
                        .NUMBER
                        .eq(number)
                        .and(SPECIAL_ACCOUNT.PROJECT.ne(project))
                        .and(sharing ? SPECIAL_ACCOUNT.SHARED.isFalse() : DSL.noCondition()));
    }

    void add(SpecialAccountRecord row) {
        db.executeInsert(row);
    }

    void save(SpecialAccountRecord row) {
        db.executeUpdate(row);
    }

    void add(AccountHoldRecord row) {
        db.executeInsert(row);
    }

    void save(AccountHoldRecord row) {
        db.executeUpdate(row);
    }

    Optional<AccountHoldRecord> hold(UUID id, UUID account) {
        return db.fetchOptional(ACCOUNT_HOLD, ACCOUNT_HOLD.ID.eq(id).and(ACCOUNT_HOLD.ACCOUNT.eq(account)));
    }

    /** Measures against some accounts, oldest first. */
    List<AccountHoldRecord> holds(Collection<UUID> accounts) {
        return db.selectFrom(ACCOUNT_HOLD)
                .where(ACCOUNT_HOLD.ACCOUNT.eq(any(accounts.toArray(UUID[]::new))))
                .orderBy(ACCOUNT_HOLD.HELD_ON, ACCOUNT_HOLD.RECORDED_AT, ACCOUNT_HOLD.ID)
                .fetch();
    }

    /** The general contractor of a project; null while nobody has named one. */
    @Nullable
    UUID contractor(UUID project) {
        return db.fetchValue(CONSTRUCTION_PROJECT.CONTRACTOR, CONSTRUCTION_PROJECT.ID.eq(project));
    }
}
