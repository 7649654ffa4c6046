package org.huxin.server.project.watch;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.WatchedProjects;
import org.huxin.server.project.account.FreshMoney;
import org.huxin.server.project.labour.AgreedDays;
import org.huxin.server.project.labour.MonthsOfWorks;
import org.huxin.server.project.life.Vacancies;
import org.huxin.server.project.money.ProgressAsked;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.safeguards.Safeguards;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what is watched from the ledger of projects, of labour cost and of accounts. */
@Repository
class StoredWatch implements WatchedProjects {

    private final DSLContext db;
    private final MonthsOfWorks works;
    private final AgreedDays agreedDays;
    private final ProgressAsked progress;
    private final Safeguards safeguards;
    private final Vacancies vacancies;

    StoredWatch(
            DSLContext db,
            MonthsOfWorks works,
            AgreedDays agreedDays,
            ProgressAsked progress,
            Safeguards safeguards,
            Vacancies vacancies) {
        this.db = db;
        this.works = works;
        this.agreedDays = agreedDays;
        this.progress = progress;
        this.safeguards = safeguards;
        this.vacancies = vacancies;
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
        var periods = db.selectFrom(LABOUR_PERIOD)
                .where(LABOUR_PERIOD.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(LABOUR_PERIOD.MONTH.between(from.atDay(1), through.atDay(1)))
                .and(LABOUR_PERIOD.DUE_ON.isNotNull())
                .fetch(row -> new Labour(
                        row.getId(),
                        row.getProject(),
                        YearMonth.from(row.getMonth()),
                        Objects.requireNonNullElse(row.getDueFen(), 0L),
                        row.getReceivedFen(),
                        row.getDueOn()));
        return Stream.concat(periods.stream(), agreed(projects, periods, from, through))
                .toList();
    }

    /** Months of which nothing is measured or paid yet have the day that was agreed. */
    private Stream<Labour> agreed(Collection<UUID> projects, List<Labour> periods, YearMonth from, YearMonth through) {
        var months = Stream.iterate(from, month -> !month.isAfter(through), month -> month.plusMonths(1))
                .toList();
        var known = periods.stream().collect(groupingBy(Labour::project, mapping(Labour::month, toSet())));
        return agreedDays.of(projects).entrySet().stream()
                .flatMap(one -> months.stream()
                        .filter(month ->
                                !known.getOrDefault(one.getKey(), Set.of()).contains(month))
                        .map(month ->
                                new Labour(null, one.getKey(), month, 0, 0, AgreedDays.dueOn(month, one.getValue()))));
    }

    @Override
    public List<Progress> progress(Collection<UUID> projects, YearMonth from, YearMonth through) {
        var done = progress.asked(projects);
        return works.of(projects, from.atDay(1), through.atDay(1)).stream()
                .map(one -> new Progress(
                        one.project(),
                        YearMonth.from(one.month()),
                        one.shareOfFen(),
                        one.paidFen(),
                        done.contains(one.project()) ? one.valueFen() : 0))
                .toList();
    }

    @Override
    public Map<UUID, List<String>> lacking(Collection<UUID> projects) {
        var underWay = db.selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.eq(any(projects.toArray(UUID[]::new))))
                .and(CONSTRUCTION_PROJECT.STARTED_AT.isNotNull())
                .and(Safeguards.asked())
                .fetch(Project::of);
        var wanting = safeguards.wanting(underWay);
        var vacant = vacancies.of(underWay);
        return underWay.stream()
                .collect(toMap(
                        Project::id,
                        one -> Stream.concat(
                                        wanting.getOrDefault(one.id(), List.of()).stream(),
                                        vacant.getOrDefault(one.id(), List.of()).stream()
                                                .map(Word::code))
                                .toList()));
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
                        max(ACCOUNT_ENTRY.ON_DAY).filterWhere(FreshMoney.in(ACCOUNT_ENTRY)),
                        SPECIAL_ACCOUNT.OPENED_ON)
                .from(SPECIAL_ACCOUNT)
                .leftJoin(ACCOUNT_ENTRY)
                .on(ACCOUNT_ENTRY.ACCOUNT.eq(SPECIAL_ACCOUNT.ID).and(ACCOUNT_ENTRY.THROUGH))
                .where(SPECIAL_ACCOUNT.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(SPECIAL_ACCOUNT.CLOSED_ON.isNull())
                .groupBy(SPECIAL_ACCOUNT.ID, SPECIAL_ACCOUNT.PROJECT, SPECIAL_ACCOUNT.OPENED_ON)
                .orderBy(SPECIAL_ACCOUNT.ID)
                .fetch(row -> new Account(
                        row.value1(), row.value2(), row.value3().longValueExact(), row.value4(), row.value5()));
    }
}
