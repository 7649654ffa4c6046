package org.huxin.server.supervision;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.supervision.Tables.READ_MONTH;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.ReadMonthRecord;
import org.huxin.engine.match.WorkerMonth;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.WatchedMonths;
import org.huxin.server.wage.WatchedMonths.Merged;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads of the ledger of wages what was merged since it was read last, and the later months of the same project: what one month
 * leaves unpaid stands in all that follow. */
@Component
class FollowLedger {

    private final WatchedMonths months;
    private final KnownWorkers known;
    private final DSLContext db;

    FollowLedger(WatchedMonths months, KnownWorkers known, DSLContext db) {
        this.months = months;
        this.known = known;
        this.db = db;
    }

    /** @return the workers of every month that ever was known, by project */
    Map<UUID, Map<YearMonth, List<WorkerMonth>>> workers(Collection<UUID> projects, YearMonth from, LocalDate day) {
        // asked before the rows are: what is merged in between is read once more the next time
        var merged = months.merged(projects, from).stream().collect(toMap(Merged::of, Merged::merged));
        var read = read(projects, from);
        var changed = new HashMap<>(merged);
        changed.entrySet().removeIf(one -> one.getValue().equals(read.get(one.getKey())));
        var emptied = new HashSet<>(read.keySet());
        emptied.removeAll(merged.keySet());
        var workers = rows(later(merged.keySet(), changed.keySet(), emptied));
        emptied.forEach(of -> workers.put(of, List.of()));
        var all = known.keep(projects, workers, day);
        mark(changed, emptied);
        return all;
    }

    private Map<ProjectMonth, Long> read(Collection<UUID> projects, YearMonth from) {
        return db.selectFrom(READ_MONTH)
                .where(READ_MONTH.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(READ_MONTH.MONTH.ge(from.atDay(1)))
                .fetchMap(
                        row -> new ProjectMonth(row.getProject(), YearMonth.from(row.getMonth())),
                        ReadMonthRecord::getMerged);
    }

    private static List<ProjectMonth> later(
            Set<ProjectMonth> all, Set<ProjectMonth> changed, Set<ProjectMonth> emptied) {
        var since = new HashMap<UUID, YearMonth>();
        for (var some : List.of(changed, emptied)) {
            some.forEach(of ->
                    since.merge(of.project(), of.month(), (one, other) -> one.isBefore(other) ? one : other));
        }
        return all.stream()
                .filter(of -> {
                    var first = since.get(of.project());
                    return first != null && !of.month().isBefore(first);
                })
                .toList();
    }

    private Map<ProjectMonth, List<WorkerMonth>> rows(Collection<ProjectMonth> wanted) {
        var rows = new HashMap<ProjectMonth, List<WorkerMonth>>();
        wanted.forEach(of -> rows.put(of, new ArrayList<>()));
        months.workers(wanted)
                .forEach(one -> rows.computeIfAbsent(one.of(), any -> new ArrayList<>())
                        .add(one.worker()));
        return rows;
    }

    private void mark(Map<ProjectMonth, Long> changed, Set<ProjectMonth> emptied) {
        db.execute(
                """
                insert into supervision.read_month (project, month, merged)
                select * from unnest({0}::uuid[], {1}::date[], {2}::bigint[])
                on conflict (project, month) do update set merged = excluded.merged
                """,
                changed.keySet().stream().map(ProjectMonth::project).toArray(UUID[]::new),
                changed.keySet().stream().map(of -> of.month().atDay(1)).toArray(LocalDate[]::new),
                changed.values().toArray(Long[]::new));
        db.execute(
                """
                delete from supervision.read_month r using unnest({0}::uuid[], {1}::date[]) as t (project, month)
                where r.project = t.project and r.month = t.month
                """,
                emptied.stream().map(ProjectMonth::project).toArray(UUID[]::new),
                emptied.stream().map(of -> of.month().atDay(1)).toArray(LocalDate[]::new));
    }
}
