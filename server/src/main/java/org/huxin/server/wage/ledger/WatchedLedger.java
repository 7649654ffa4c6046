package org.huxin.server.wage.ledger;

import static org.huxin.db.wage.Tables.PROJECT_MONTH;
import static org.huxin.db.wage.Tables.WORKER;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.engine.match.Person;
import org.huxin.engine.match.WorkerMonth;
import org.huxin.server.kernel.Masking;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.WatchedMonths;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Reads rows of the ledger with what stands in earlier months and on the roster. */
@Repository
class WatchedLedger implements WatchedMonths {

    /**
     * What is left after each month is what all months up to it left, less the lowest that this ever stood below zero: {@link
     * WorkerMonth#carried()} said for many months at once. It takes arrays: {0} projects, {1} months.
     */
    private static final String WORKERS = """
            with asked as (
                select * from unnest((select {0}::uuid[]), (select {1}::date[])) as t (project, month)),
            lasts as (select project, max(month) as month from asked group by project),
            totals as (
                select m.*, sum(case when m.worked > 0 then m.due_fen else 0 end - m.paid_fen) over one as rest
                from lasts t cross join lateral (
                    select * from wage.worker_month each
                    where each.project = t.project and each.month <= t.month offset 0) m
                window one as (partition by m.project, m.worker, m.employer order by m.month)),
            carried as (
                select t.*, rest - least(min(rest) over one, 0) as rest_after from totals t
                window one as (partition by project, worker, employer order by month)),
            months as (
                select c.*, coalesce(lag(rest_after) over one, 0)::bigint as earlier_fen from carried c
                window one as (partition by project, worker, employer order by month)),
            gone as (
                select e.project, e.worker, e.employer, max(e.left_on) as left_on
                from lasts t cross join lateral (
                    select * from wage.engagement each where each.project = t.project offset 0) e
                group by e.project, e.worker, e.employer
                having bool_and(e.left_on is not null))
            select m.*, g.left_on
            from months m join asked using (project, month) left join gone g using (project, worker, employer)
            """;

    private final DSLContext db;

    WatchedLedger(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Merged> merged(Collection<UUID> projects, YearMonth from) {
        return db.select(PROJECT_MONTH.PROJECT, PROJECT_MONTH.MONTH, PROJECT_MONTH.MERGED)
                .from(PROJECT_MONTH)
                .where(PROJECT_MONTH.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(PROJECT_MONTH.MONTH.ge(from.atDay(1)))
                .fetch(row ->
                        new Merged(new ProjectMonth(row.value1(), YearMonth.from(row.value2())), row.value3()));
    }

    @Override
    public List<Worked> workers(Collection<ProjectMonth> months) {
        return months.isEmpty()
                ? List.of()
                : db.resultQuery(
                                WORKERS,
                                months.stream().map(ProjectMonth::project).toArray(UUID[]::new),
                                months.stream().map(one -> one.month().atDay(1)).toArray(LocalDate[]::new))
                        .fetch(WatchedLedger::worked);
    }

    private static Worked worked(Record row) {
        return new Worked(
                new ProjectMonth(
                        row.get("project", UUID.class), YearMonth.from(row.get("month", LocalDate.class))),
                new WorkerMonth(
                        new Person(row.get("worker", UUID.class), row.get("employer", UUID.class)),
                        row.get("worked", int.class),
                        row.get("due_fen", long.class),
                        row.get("confirmed", boolean.class),
                        row.get("paid_fen", long.class),
                        row.get("waiting_fen", long.class),
                        row.get("unpaid_fen", long.class),
                        row.get("first_paid_on", LocalDate.class),
                        row.get("last_paid_on", LocalDate.class),
                        row.get("pay_by", LocalDate.class),
                        row.get("left_on", LocalDate.class),
                        row.get("other_card", boolean.class),
                        row.get("shared_card", boolean.class),
                        row.get("earlier_fen", long.class)));
    }

    @Override
    public Map<UUID, WatchedMonths.Person> people(Collection<UUID> workers) {
        return db.select(WORKER.ID, WORKER.NAME, WORKER.ID_MASKED)
                .from(WORKER)
                .where(WORKER.ID.eq(any(workers.toArray(UUID[]::new))))
                .fetchMap(WORKER.ID, row -> new WatchedMonths.Person(Masking.name(row.value2()), row.value3()));
    }
}
