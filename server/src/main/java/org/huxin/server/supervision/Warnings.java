package org.huxin.server.supervision;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.supervision.Tables.ASSESSED;
import static org.huxin.db.supervision.Tables.WARNING;
import static org.huxin.db.supervision.Tables.WARNING_ACT;
import static org.huxin.db.supervision.Tables.WATCHED_FIRM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.huxin.db.supervision.tables.records.WarningActRecord;
import org.huxin.db.supervision.tables.records.WarningRecord;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.ScopeColumns;
import org.huxin.server.project.register.Projects;
import org.huxin.server.supervision.WatchedSubject.Kind;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All warnings, each seen by whoever sees its project or watches its firm, and by the unit that is to look at it. */
@Repository
class Warnings {

    private static final ScopeColumns PROJECTS = new ScopeColumns(
            Projects.SCOPE.jurisdiction(),
            Projects.SCOPE.region(),
            Projects.SCOPE.field(),
            Stream.concat(Projects.SCOPE.units().stream(), Stream.of(WARNING.BEARER))
                    .toList(),
            Projects.SCOPE.source(),
            Projects.SCOPE.helpers(),
            Projects.SCOPE.stateCompany(),
            Projects.SCOPE.government());

    private static final Field<String> NUMBER = coalesce(
                    CONSTRUCTION_PROJECT.NUMBER, ENTERPRISE.CREDIT_CODE, inline(""))
            .as("number");

    private static final Field<String> NAME =
            coalesce(CONSTRUCTION_PROJECT.NAME, ENTERPRISE.NAME).as("called");

    /** What stands is not written every day that it stands: it stood until the last day on which anybody looked. */
    private static final Field<LocalDate> LAST = when(
                    WARNING.STATE.in(StoreFindings.STANDS), greatest(WARNING.LAST_SEEN, ASSESSED.DAY))
            .otherwise(WARNING.LAST_SEEN)
            .as("stood_until");

    private static final ScopeColumns FIRMS = new ScopeColumns(
            WATCHED_FIRM.JURISDICTION,
            WATCHED_FIRM.REGION,
            null,
            List.of(WARNING.BEARER),
            null,
            List.of(WATCHED_FIRM.TOLD_BY));

    private static final int FETCH = 500;

    private final DSLContext db;
    private final Places places;
    private final CurrentOfficer current;

    Warnings(DSLContext db, Places places, CurrentOfficer current) {
        this.db = db;
        this.places = places;
        this.current = current;
    }

    /** A warning with what whom it is about is called. */
    record Named(WarningRecord warning, String number, String name) {}

    /** Latest first. */
    Page<Named> page(WarningFilter filter, @Nullable String after, int size) {
        var rows = visible()
                .where(seen())
                .and(asked(filter))
                .and(after == null ? noCondition() : behind(Cursor.decode(after, 2)))
                .orderBy(WARNING.FIRST_SEEN.desc(), WARNING.ID.desc())
                .limit(size + 1)
                .fetch(Warnings::named);
        return Page.cut(
                rows,
                size,
                last -> Cursor.at(last.warning().getFirstSeen(), last.warning().getId()));
    }

    /** Every one in the same order, a batch in memory at a time. */
    void each(WarningFilter filter, Consumer<Named> reader) {
        try (var rows = visible()
                .where(seen())
                .and(asked(filter))
                .orderBy(WARNING.FIRST_SEEN.desc(), WARNING.ID.desc())
                .fetchSize(FETCH)
                .fetchLazy()) {
            rows.forEach(row -> reader.accept(named(row)));
        }
    }

    /** How many of those that a filter lets through there are of each value of a column, the most first. */
    <T> Map<@Nullable T, Integer> counts(WarningFilter filter, Field<T> by) {
        var counts = new LinkedHashMap<@Nullable T, Integer>();
        among(db.select(by, count()).from(WARNING))
                .where(seen())
                .and(asked(filter))
                .groupBy(by)
                .orderBy(count().desc(), by)
                .forEach(row -> counts.put(row.value1(), row.value2()));
        return counts;
    }

    private Condition asked(WarningFilter filter) {
        return filter.condition(places.within(current.get(), filter.region()));
    }

    private static Condition behind(Cursor cursor) {
        try {
            return row(WARNING.FIRST_SEEN, WARNING.ID).lt(LocalDate.parse(cursor.key(0)), cursor.id(1));
        } catch (DateTimeException notOurs) {
            throw Cursor.bad();
        }
    }

    /** @throws NotFound if there is none, or none that the officer may see */
    Named require(UUID id) {
        return visible()
                .where(seen())
                .and(WARNING.ID.eq(id))
                .fetchOptional(Warnings::named)
                .orElseThrow(() -> new NotFound("预警", id.toString()));
    }

    private SelectOnConditionStep<? extends Record> visible() {
        return among(db.select(WARNING.fields()).select(NUMBER, NAME, LAST).from(WARNING))
                .leftJoin(ASSESSED)
                .on(ASSESSED.WATCHED.eq(coalesce(WARNING.PROJECT, WARNING.FIRM)));
    }

    /** With whom the warnings are about. */
    private static <R extends Record> SelectOnConditionStep<R> among(SelectJoinStep<R> warnings) {
        return warnings.leftJoin(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(WARNING.PROJECT))
                .leftJoin(WATCHED_FIRM)
                .on(WATCHED_FIRM.ID.eq(WARNING.FIRM))
                .leftJoin(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(WATCHED_FIRM.ENTERPRISE));
    }

    private Condition seen() {
        var scope = current.get().scope();
        return scope.on(PROJECTS).or(scope.on(FIRMS));
    }

    private static Named named(Record row) {
        var warning = row.into(WARNING);
        warning.setLastSeen(row.get(LAST));
        return new Named(warning, row.get(NUMBER), row.get(NAME));
    }

    /** Where the id of whom a warning is about stands. */
    static Field<UUID> of(Kind kind) {
        return switch (kind) {
            case PROJECT -> WARNING.PROJECT;
            case FIRM -> WARNING.FIRM;
        };
    }

    static Kind kind(WarningRecord row) {
        return row.getFirm() == null ? Kind.PROJECT : Kind.FIRM;
    }

    /** Whom a warning is about. */
    static UUID watched(WarningRecord row) {
        return Objects.requireNonNull(row.getFirm() == null ? row.getProject() : row.getFirm());
    }

    /** The warning held until this transaction ends. */
    WarningRecord hold(UUID id) {
        require(id);
        return db.selectFrom(WARNING).where(WARNING.ID.eq(id)).forUpdate().fetchSingle();
    }

    void save(WarningRecord row, WarningActRecord act) {
        db.executeUpdate(row);
        db.executeInsert(act);
    }

    /** Oldest first. */
    List<WarningActRecord> acts(UUID warning) {
        return db.selectFrom(WARNING_ACT)
                .where(WARNING_ACT.WARNING.eq(warning))
                .orderBy(WARNING_ACT.VERSION)
                .fetch();
    }
}
