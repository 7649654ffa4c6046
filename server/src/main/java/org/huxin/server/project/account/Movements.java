package org.huxin.server.project.account;

import static java.util.stream.Collectors.toSet;
import static org.huxin.db.project.Tables.ACCOUNT_ENTRY;
import static org.huxin.db.project.Tables.ACCOUNT_FAILURE;
import static org.huxin.db.project.Tables.ACCOUNT_VIOLATION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trunc;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huxin.db.project.tables.records.AccountEntryRecord;
import org.huxin.db.project.tables.records.AccountFailureRecord;
import org.huxin.db.project.tables.records.AccountViolationRecord;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.project.AccountEntries;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What went through the accounts, and what should have. */
@Repository
class Movements {

    static final String KINDS = "account_entry_kinds";
    static final String SOURCES = "wage_sources";
    static final String PARTIES = "account_parties";

    /** Codes that are the same everywhere. */
    static final String ACCOUNT = "special_account";

    static final String WAGES = "wages";
    static final String WORKER = "worker";
    static final String LABOUR_COST = "labour_cost";

    /** Wages that could not be delivered and came back. */
    static final String RETURNED = "wages_returned";

    private final DSLContext db;

    Movements(DSLContext db) {
        this.db = db;
    }

    /** What has come in less what has gone out; wages paid from elsewhere count for nothing. */
    static AggregateFunction<BigDecimal> balance() {
        return sum(when(ACCOUNT_ENTRY.THROUGH.isFalse(), 0L)
                .when(ACCOUNT_ENTRY.INCOMING, ACCOUNT_ENTRY.AMOUNT_FEN)
                .otherwise(ACCOUNT_ENTRY.AMOUNT_FEN.neg()));
    }

    /** In fen by account; accounts without a movement are left out. */
    Map<UUID, Long> balances(Collection<UUID> accounts) {
        return db.select(ACCOUNT_ENTRY.ACCOUNT, balance())
                .from(ACCOUNT_ENTRY)
                .where(ACCOUNT_ENTRY.ACCOUNT.eq(any(accounts.toArray(UUID[]::new))))
                .groupBy(ACCOUNT_ENTRY.ACCOUNT)
                .fetchMap(ACCOUNT_ENTRY.ACCOUNT, found -> found.value2().longValueExact());
    }

    /** The last movement out of each account. */
    Map<UUID, AccountEntryRecord> lastPayments(Collection<UUID> accounts) {
        return db.select(ACCOUNT_ENTRY.fields())
                .distinctOn(ACCOUNT_ENTRY.ACCOUNT)
                .from(ACCOUNT_ENTRY)
                .where(ACCOUNT_ENTRY.ACCOUNT.eq(any(accounts.toArray(UUID[]::new))))
                .and(ACCOUNT_ENTRY.THROUGH)
                .and(ACCOUNT_ENTRY.INCOMING.isFalse())
                .orderBy(ACCOUNT_ENTRY.ACCOUNT, ACCOUNT_ENTRY.ON_DAY.desc(), ACCOUNT_ENTRY.ID.desc())
                .fetchInto(ACCOUNT_ENTRY)
                .intoMap(ACCOUNT_ENTRY.ACCOUNT);
    }

    /** Latest first. */
    Page<AccountEntryRecord> page(UUID project, @Nullable String after, int size) {
        var rows = db.selectFrom(ACCOUNT_ENTRY)
                .where(ACCOUNT_ENTRY.PROJECT.eq(project))
                .and(after == null ? noCondition() : behind(Cursor.decode(after, 2)))
                .orderBy(ACCOUNT_ENTRY.ON_DAY.desc(), ACCOUNT_ENTRY.ID.desc())
                .limit(size + 1)
                .fetch();
        return Page.cut(rows, size, last -> Cursor.at(last.getOnDay(), last.getId()));
    }

    private static Condition behind(Cursor cursor) {
        try {
            return row(ACCOUNT_ENTRY.ON_DAY, ACCOUNT_ENTRY.ID).lt(LocalDate.parse(cursor.key(0)), cursor.id(1));
        } catch (DateTimeException notOurs) {
            throw Cursor.bad();
        }
    }

    /** Which of some bank numbers are on record already. */
    Set<String> known(UUID project, Collection<String> references) {
        return db
                .select(ACCOUNT_ENTRY.REFERENCE)
                .from(ACCOUNT_ENTRY)
                .where(ACCOUNT_ENTRY.PROJECT.eq(project))
                .and(ACCOUNT_ENTRY.REFERENCE.eq(any(references.toArray(String[]::new))))
                .fetch(ACCOUNT_ENTRY.REFERENCE)
                .stream()
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    /** In one statement for every few thousand. */
    void add(List<AccountEntryRecord> rows) {
        for (var from = 0; from < rows.size(); from += STATEMENT) {
            db.insertInto(ACCOUNT_ENTRY)
                    .set(rows.subList(from, Math.min(from + STATEMENT, rows.size())))
                    .execute();
        }
    }

    /** Rows of one statement: the protocol knows no more than 65,535 values. */
    private static final int STATEMENT = 2_000;

    /** What went through, by month. */
    Map<YearMonth, AccountEntries.Flow> months(UUID project, YearMonth from) {
        var month = trunc(ACCOUNT_ENTRY.ON_DAY, DatePart.MONTH);
        var out = ACCOUNT_ENTRY.INCOMING.isFalse();
        var wages = out.and(ACCOUNT_ENTRY.KIND.eq(WAGES)).and(ACCOUNT_ENTRY.PARTY.eq(WORKER));
        var found = new LinkedHashMap<YearMonth, AccountEntries.Flow>();
        db.select(
                        month,
                        fen(ACCOUNT_ENTRY.KIND.eq(LABOUR_COST)),
                        fen(wages).minus(fen(ACCOUNT_ENTRY.KIND.eq(RETURNED))),
                        fen(out.andNot(wages)))
                .from(ACCOUNT_ENTRY)
                .where(ACCOUNT_ENTRY.PROJECT.eq(project))
                .and(ACCOUNT_ENTRY.THROUGH)
                .and(ACCOUNT_ENTRY.ON_DAY.ge(from.atDay(1)))
                .groupBy(month)
                .orderBy(month)
                .forEach(row -> found.put(
                        YearMonth.from(row.value1()),
                        new AccountEntries.Flow(
                                row.value2().longValueExact(),
                                row.value3().longValueExact(),
                                row.value4().longValueExact())));
        return found;
    }

    private static Field<BigDecimal> fen(Condition which) {
        return coalesce(sum(ACCOUNT_ENTRY.AMOUNT_FEN).filterWhere(which), BigDecimal.ZERO);
    }

    void add(AccountFailureRecord row) {
        db.executeInsert(row);
    }

    List<AccountFailureRecord> failures(Collection<UUID> accounts) {
        return db.selectFrom(ACCOUNT_FAILURE)
                .where(ACCOUNT_FAILURE.ACCOUNT.eq(any(accounts.toArray(UUID[]::new))))
                .orderBy(ACCOUNT_FAILURE.ON_DAY.desc(), ACCOUNT_FAILURE.ID)
                .limit(SHOWN)
                .fetch();
    }

    /** Of a kind of record that seldom comes, as many as a page shows. */
    private static final int SHOWN = 200;

    void add(Collection<AccountViolationRecord> rows) {
        db.batchInsert(rows).execute();
    }

    void save(AccountViolationRecord row) {
        db.executeUpdate(row);
    }

    Optional<AccountViolationRecord> violation(UUID id, UUID project) {
        return db.fetchOptional(
                ACCOUNT_VIOLATION, ACCOUNT_VIOLATION.ID.eq(id).and(ACCOUNT_VIOLATION.PROJECT.eq(project)));
    }

    /** Of a project, what nobody has dealt with first. */
    List<AccountViolationRecord> violations(UUID project) {
        return db.selectFrom(ACCOUNT_VIOLATION)
                .where(ACCOUNT_VIOLATION.PROJECT.eq(project))
                .orderBy(ACCOUNT_VIOLATION.DEALT_AT.desc().nullsFirst(), ACCOUNT_VIOLATION.RECORDED_AT.desc())
                .limit(SHOWN)
                .fetch();
    }

    int undealt(UUID project) {
        return db.fetchCount(
                ACCOUNT_VIOLATION, ACCOUNT_VIOLATION.PROJECT.eq(project).and(ACCOUNT_VIOLATION.DEALT_AT.isNull()));
    }
}
