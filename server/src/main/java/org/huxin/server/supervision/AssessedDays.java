package org.huxin.server.supervision;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.supervision.Tables.ASSESSED;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.supervision.tables.records.AssessedRecord;
import org.huxin.engine.warning.Troubled;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** How far each project and firm has been assessed, and what that left. Whoever holds one here is alone with its warnings. */
@Repository
class AssessedDays {

    private final DSLContext db;
    private final KnownMonths json;

    AssessedDays(DSLContext db, KnownMonths json) {
        this.db = db;
        this.json = json;
    }

    /**
     * What was left of somebody.
     *
     * @param before by the day before
     * @param day for which he was assessed last; null where he never was
     */
    record Left(Troubled before, @Nullable LocalDate day) {}

    /** Holds those of some that have not been assessed for a later day. */
    Map<UUID, Left> hold(Collection<UUID> watched, LocalDate day) {
        var ids = watched.stream().sorted().toArray(UUID[]::new);
        db.execute(
                "insert into supervision.assessed (watched) select unnest({0}::uuid[]) on conflict do nothing",
                (Object) ids);
        var rows = db.selectFrom(ASSESSED)
                .where(ASSESSED.WATCHED.eq(any(ids)))
                .orderBy(ASSESSED.WATCHED)
                .forUpdate()
                .fetch();
        return rows.stream()
                .filter(row -> row.getDay() == null || !row.getDay().isAfter(day))
                .collect(toMap(
                        AssessedRecord::getWatched,
                        row -> new Left(
                                troubled(day.equals(row.getDay()) ? row.getFound() : row.getTroubled()),
                                row.getDay())));
    }

    /** The last day for which somebody was assessed; empty while there is none. */
    Optional<LocalDate> last(UUID watched) {
        return db.select(ASSESSED.DAY)
                .from(ASSESSED)
                .where(ASSESSED.WATCHED.eq(watched))
                .fetchOptional(ASSESSED.DAY);
    }

    private Troubled troubled(String text) {
        var months = new HashMap<String, SortedSet<YearMonth>>();
        json.read(text).forEach((rule, each) -> months.put(rule, new TreeSet<>(each)));
        return new Troubled(months);
    }

    /** Keeps what a day found and left of each. @param ended whether the day has ended */
    void keep(LocalDate day, boolean ended, Map<UUID, Left> found, Map<UUID, Troubled> left) {
        var ids = List.copyOf(left.keySet());
        db.execute(
                """
                update supervision.assessed a set day = {0}::date, ended = {1}::boolean, troubled = t.troubled, found = t.found
                from unnest({2}::uuid[], {3}::text[], {4}::text[]) as t (watched, troubled, found)
                where a.watched = t.watched
                """,
                day,
                ended,
                ids.toArray(UUID[]::new),
                written(ids.stream().map(left::get)),
                written(ids.stream().map(found::get).map(Left::before)));
    }

    private String[] written(Stream<Troubled> all) {
        return all.map(each -> json.write(each.months())).toArray(String[]::new);
    }

    /** Those of some that have not been assessed since a day ended. */
    List<UUID> behind(Collection<UUID> watched, LocalDate day) {
        if (watched.isEmpty()) {
            return List.of();
        }
        var done = db.select(ASSESSED.WATCHED)
                .from(ASSESSED)
                .where(ASSESSED.WATCHED.eq(any(watched.toArray(UUID[]::new))))
                .and(ASSESSED.DAY.gt(day).or(ASSESSED.DAY.eq(day).and(ASSESSED.ENDED)))
                .fetchSet(ASSESSED.WATCHED);
        return watched.stream().filter(id -> !done.contains(id)).toList();
    }
}
