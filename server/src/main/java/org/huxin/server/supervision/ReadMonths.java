package org.huxin.server.supervision;

import static org.huxin.db.supervision.Tables.READ_MONTH;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.wage.ProjectMonth;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Up to which merging each month of the ledger was read, and how. */
@Repository
class ReadMonths {

    private final DSLContext db;

    ReadMonths(DSLContext db) {
        this.db = db;
    }

    /**
     * @param whole whether everybody was told one by one
     * @param until the last day on which whoever was summed may stay so; null where no day ends it
     */
    record As(long merged, boolean whole, @Nullable LocalDate until) {

        boolean heldUntilBefore(LocalDate day) {
            return until != null && until.isBefore(day);
        }
    }

    Map<ProjectMonth, As> since(Collection<UUID> projects, YearMonth from) {
        return db.selectFrom(READ_MONTH)
                .where(READ_MONTH.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(READ_MONTH.MONTH.ge(from.atDay(1)))
                .fetchMap(
                        row -> new ProjectMonth(row.getProject(), YearMonth.from(row.getMonth())),
                        row -> new As(row.getMerged(), row.getWhole(), row.getHoldsUntil()));
    }

    /** @param emptied months that the ledger has no more */
    void mark(Map<ProjectMonth, As> read, Set<ProjectMonth> emptied) {
        var months = read.entrySet();
        db.execute(
                """
                insert into supervision.read_month (project, month, merged, whole, holds_until)
                select * from unnest({0}::uuid[], {1}::date[], {2}::bigint[], {3}::boolean[], {4}::date[])
                on conflict (project, month) do update
                set merged = excluded.merged, whole = excluded.whole, holds_until = excluded.holds_until
                """,
                months.stream().map(one -> one.getKey().project()).toArray(UUID[]::new),
                months.stream().map(one -> one.getKey().month().atDay(1)).toArray(LocalDate[]::new),
                months.stream().map(one -> one.getValue().merged()).toArray(Long[]::new),
                months.stream().map(one -> one.getValue().whole()).toArray(Boolean[]::new),
                months.stream().map(one -> one.getValue().until()).toArray(LocalDate[]::new));
        db.execute(
                """
                delete from supervision.read_month r using unnest({0}::uuid[], {1}::date[]) as t (project, month)
                where r.project = t.project and r.month = t.month
                """,
                emptied.stream().map(ProjectMonth::project).toArray(UUID[]::new),
                emptied.stream().map(of -> of.month().atDay(1)).toArray(LocalDate[]::new));
    }
}
