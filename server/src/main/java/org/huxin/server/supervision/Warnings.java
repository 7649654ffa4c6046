package org.huxin.server.supervision;

import static org.huxin.db.supervision.Tables.ASSESSED;
import static org.huxin.db.supervision.Tables.WARNING;
import static org.huxin.db.supervision.Tables.WARNING_ACT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.huxin.db.supervision.tables.records.WarningActRecord;
import org.huxin.db.supervision.tables.records.WarningRecord;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.supervision.WatchedSubject.Kind;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All warnings, each seen by whoever sees its project or watches its firm, and by the unit that is to look at it. */
@Repository
class Warnings {

    /** What stands is not written every day that it stands: it stood until the last day on which anybody looked. */
    private static final Field<LocalDate> LAST = when(
                    WARNING.STATE.in(StoreFindings.STANDS), greatest(WARNING.LAST_SEEN, ASSESSED.DAY))
            .otherwise(WARNING.LAST_SEEN)
            .as("stood_until");

    private static final int FETCH = 500;

    private final DSLContext db;
    private final Places places;
    private final Rules rules;
    private final CurrentOfficer current;
    private final Today today;

    Warnings(DSLContext db, Places places, Rules rules, CurrentOfficer current, Today today) {
        this.db = db;
        this.places = places;
        this.rules = rules;
        this.current = current;
        this.today = today;
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
        OfWhom.among(db.select(by, count()).from(WARNING))
                .where(seen())
                .and(asked(filter))
                .groupBy(by)
                .orderBy(count().desc(), by)
                .forEach(row -> counts.put(row.value1(), row.value2()));
        return counts;
    }

    /** What stands for the finding where nobody has looked. */
    static final String UNCHECKED = "unchecked";

    /** How many warnings of a rule were last found to be so. */
    record Found(String rule, String finding, int count) {}

    /** What became of those first seen between two days, by rule. */
    List<Found> found(LocalDate from, LocalDate to) {
        Field<String> checked = select(replace(WARNING_ACT.ACT, ActOnWarning.CHECKED, ""))
                .from(WARNING_ACT)
                .where(WARNING_ACT.WARNING.eq(WARNING.ID))
                .and(WARNING_ACT.ACT.startsWith(ActOnWarning.CHECKED))
                .orderBy(WARNING_ACT.VERSION.desc())
                .limit(1)
                .asField();
        var finding = coalesce(checked, inline(UNCHECKED)).as("finding");
        var each = OfWhom.among(db.select(WARNING.RULE, finding).from(WARNING))
                .where(seen())
                .and(WARNING.FIRST_SEEN.between(from, to))
                .asTable("each");
        return db.select(each.field(WARNING.RULE), each.field(finding), count())
                .from(each)
                .groupBy(each.field(WARNING.RULE), each.field(finding))
                .fetch(row -> new Found(row.value1(), row.value2(), row.value3()));
    }

    private Condition asked(WarningFilter filter) {
        var asked = filter.condition(places.within(current.get(), filter.region()));
        return filter.wanted() == WarningFilter.State.OVERDUE ? asked.and(late(asked)) : asked;
    }

    /** When a warning must be looked at is in the pack: asked once for all of a rule that were raised on one day. */
    private Condition late(Condition asked) {
        var late = OfWhom.among(db.selectDistinct(WARNING.JURISDICTION, WARNING.RULE, WARNING.FIRST_SEEN)
                        .from(WARNING))
                .where(seen())
                .and(asked)
                .fetch()
                .stream()
                .filter(day -> {
                    var due = rules.dueOn(day.value1(), day.value2(), day.value3());
                    return due != null && today.date().isAfter(due);
                })
                .toList();
        return condition(
                "({0}, {1}, {2}) in (select * from unnest({3}::text[], {4}::text[], {5}::date[]))",
                WARNING.JURISDICTION,
                WARNING.RULE,
                WARNING.FIRST_SEEN,
                val(late.stream().map(Record3::value1).toArray(String[]::new)),
                val(late.stream().map(Record3::value2).toArray(String[]::new)),
                val(late.stream().map(Record3::value3).toArray(LocalDate[]::new)));
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
        return visible(id).orElseThrow(() -> new NotFound("预警", id.toString()));
    }

    /** The warning, if there is one that the officer may see. */
    Optional<Named> visible(UUID id) {
        return visible().where(seen()).and(WARNING.ID.eq(id)).fetchOptional(Warnings::named);
    }

    private SelectOnConditionStep<? extends Record> visible() {
        return OfWhom.among(db.select(WARNING.fields())
                        .select(OfWhom.NUMBER, OfWhom.NAME, LAST)
                        .from(WARNING))
                .leftJoin(ASSESSED)
                .on(ASSESSED.WATCHED.eq(coalesce(WARNING.PROJECT, WARNING.FIRM)));
    }

    private Condition seen() {
        var scope = current.get().scope();
        return scope.on(OfWhom.PROJECTS).or(scope.on(OfWhom.FIRMS));
    }

    private static Named named(Record row) {
        var warning = row.into(WARNING);
        warning.setLastSeen(row.get(LAST));
        return new Named(warning, row.get(OfWhom.NUMBER), row.get(OfWhom.NAME));
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
