package org.huxin.server.project.account;

import static org.huxin.db.project.Tables.ACCOUNT_ENTRY;
import static org.huxin.db.project.Tables.SPECIAL_ACCOUNT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.server.project.AccountBook;
import org.huxin.server.project.WageAccounts;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The movements as other parts read them. */
@Repository
class StoredBook implements AccountBook, WageAccounts {

    private final DSLContext db;

    StoredBook(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<UUID, Long> labourCost(Collection<UUID> projects, LocalDate from, LocalDate through) {
        return db.select(ACCOUNT_ENTRY.PROJECT, sum(ACCOUNT_ENTRY.AMOUNT_FEN))
                .from(ACCOUNT_ENTRY)
                .where(ACCOUNT_ENTRY.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(ACCOUNT_ENTRY.KIND.eq(Movements.LABOUR_COST))
                .and(ACCOUNT_ENTRY.ON_DAY.between(from, through))
                .groupBy(ACCOUNT_ENTRY.PROJECT)
                .fetchMap(ACCOUNT_ENTRY.PROJECT, row -> row.value2().longValueExact());
    }

    @Override
    public Map<UUID, Long> balances(Collection<UUID> projects) {
        return db.select(SPECIAL_ACCOUNT.PROJECT, coalesce(Movements.balance(), val(BigDecimal.ZERO)))
                .from(SPECIAL_ACCOUNT)
                .leftJoin(ACCOUNT_ENTRY)
                .on(ACCOUNT_ENTRY.ACCOUNT.eq(SPECIAL_ACCOUNT.ID))
                .where(SPECIAL_ACCOUNT.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(SPECIAL_ACCOUNT.CLOSED_ON.isNull())
                .groupBy(SPECIAL_ACCOUNT.PROJECT)
                .fetchMap(SPECIAL_ACCOUNT.PROJECT, row -> row.value2().longValueExact());
    }

    @Override
    public Optional<Month> of(UUID project, YearMonth month) {
        if (!db.fetchExists(SPECIAL_ACCOUNT, SPECIAL_ACCOUNT.PROJECT.eq(project))) {
            return Optional.empty();
        }
        var wages = ACCOUNT_ENTRY
                .THROUGH
                .isTrue()
                .and(ACCOUNT_ENTRY.KIND.eq(Movements.WAGES))
                .and(ACCOUNT_ENTRY.ON_DAY.ge(month.atDay(1)));
        return db.select(
                        coalesce(sum(ACCOUNT_ENTRY.AMOUNT_FEN).filterWhere(wages), val(BigDecimal.ZERO)),
                        coalesce(Movements.balance(), val(BigDecimal.ZERO)))
                .from(ACCOUNT_ENTRY)
                .where(ACCOUNT_ENTRY.PROJECT.eq(project))
                .and(ACCOUNT_ENTRY.ON_DAY.le(month.atEndOfMonth()))
                .fetchOptional(row ->
                        new Month(row.value1().longValueExact(), row.value2().longValueExact()));
    }
}
