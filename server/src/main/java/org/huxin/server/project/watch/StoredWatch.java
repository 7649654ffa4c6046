package org.huxin.server.project.watch;

import static org.huxin.db.project.Tables.ACCOUNT_ENTRY;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.LABOUR_PERIOD;
import static org.huxin.db.project.Tables.SPECIAL_ACCOUNT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.project.WatchedProjects;
import org.huxin.server.project.register.Project;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what is watched from the ledger of projects, of labour cost and of accounts. */
@Repository
class StoredWatch implements WatchedProjects {

    private final DSLContext db;

    StoredWatch(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Watched> of(String jurisdiction, LocalDate since) {
        return watched(CONSTRUCTION_PROJECT
                .JURISDICTION
                .eq(jurisdiction)
                .and(CONSTRUCTION_PROJECT
                        .ENDED_AT
                        .isNull()
                        .or(CONSTRUCTION_PROJECT.ENDED_AT.ge(since.atStartOfDay()))));
    }

    @Override
    public List<Watched> of(Collection<UUID> projects) {
        return watched(CONSTRUCTION_PROJECT.ID.eq(any(projects.toArray(UUID[]::new))));
    }

    private List<Watched> watched(Condition which) {
        return db.selectFrom(CONSTRUCTION_PROJECT)
                .where(which)
                .and(CONSTRUCTION_PROJECT.APPLIES)
                .and(CONSTRUCTION_PROJECT.STEP.ne(Project.OBSERVED))
                .orderBy(CONSTRUCTION_PROJECT.ID)
                .fetch(StoredWatch::watched);
    }

    private static Watched watched(ConstructionProjectRecord row) {
        return new Watched(
                row.getId(),
                row.getJurisdiction(),
                row.getNumber(),
                row.getName(),
                row.getRegion(),
                Objects.requireNonNullElse(row.getWorks(), ""),
                row.getStep(),
                day(row.getStartedAt()),
                day(row.getEndedAt()),
                day(row.getStoppedSince()));
    }

    private static @Nullable LocalDate day(@Nullable LocalDateTime moment) {
        return moment == null ? null : moment.toLocalDate();
    }

    @Override
    public List<Labour> labour(Collection<UUID> projects, YearMonth from, YearMonth through) {
        return db.selectFrom(LABOUR_PERIOD)
                .where(LABOUR_PERIOD.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(LABOUR_PERIOD.MONTH.between(from.atDay(1), through.atDay(1)))
                .and(LABOUR_PERIOD.DUE_FEN.isNotNull())
                .and(LABOUR_PERIOD.DUE_ON.isNotNull())
                .fetch(row -> new Labour(
                        row.getId(),
                        row.getProject(),
                        YearMonth.from(row.getMonth()),
                        row.getDueFen(),
                        row.getReceivedFen(),
                        row.getDueOn()));
    }

    @Override
    public List<Account> accounts(Collection<UUID> projects) {
        var balance = coalesce(
                sum(when(ACCOUNT_ENTRY.INCOMING, ACCOUNT_ENTRY.AMOUNT_FEN).otherwise(ACCOUNT_ENTRY.AMOUNT_FEN.neg())),
                val(BigDecimal.ZERO));
        return db.select(
                        SPECIAL_ACCOUNT.ID,
                        SPECIAL_ACCOUNT.PROJECT,
                        balance,
                        max(ACCOUNT_ENTRY.ON_DAY).filterWhere(ACCOUNT_ENTRY.INCOMING))
                .from(SPECIAL_ACCOUNT)
                .leftJoin(ACCOUNT_ENTRY)
                .on(ACCOUNT_ENTRY.ACCOUNT.eq(SPECIAL_ACCOUNT.ID).and(ACCOUNT_ENTRY.THROUGH))
                .where(SPECIAL_ACCOUNT.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(SPECIAL_ACCOUNT.CLOSED_ON.isNull())
                .groupBy(SPECIAL_ACCOUNT.ID, SPECIAL_ACCOUNT.PROJECT)
                .orderBy(SPECIAL_ACCOUNT.ID)
                .fetch(row ->
                        new Account(row.value1(), row.value2(), row.value3().longValueExact(), row.value4()));
    }
}
