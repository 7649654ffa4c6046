package org.huxin.server.wage.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.ProjectMonth;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Merges the raw rows of project-months into the ledger; what they no longer hold leaves it. */
@Repository
class StoredMonths implements MonthLedger {

    private static final String CHANGED =
            "changed as (select * from unnest({0}::uuid[], {1}::date[]) as t (project, month)) ";

    private static final String FORGET = "with " + CHANGED + """
            delete from wage.worker_month m using changed c
            where m.project = c.project and m.month = c.month
              and not exists (select from wage.attendance_month a
                              where a.project = m.project and a.month = m.month and a.worker = m.worker)
              and not exists (select from wage.wage_line l join wage.wage_sheet s on s.id = l.sheet
                              where l.project = m.project and l.month = m.month and l.worker = m.worker
                                and s.state <> 'voided')
              and not exists (select from wage.pay_line p
                              where p.project = m.project and p.month = m.month and p.worker = m.worker
                                and p.state <> 'withdrawn')
            """;

    private static final String MERGE = "with " + CHANGED + """
            , rows as (
                select a.project, a.month, a.worker, a.worked, 0::bigint as due, null::boolean as confirmed,
                       0::bigint as paid, 0::bigint as unpaid, null::date as first_on, null::date as last_on
                from wage.attendance_month a join changed c using (project, month)
                union all
                select l.project, l.month, l.worker, 0, l.due_fen, l.confirmed_at is not null, 0, 0, null, null
                from wage.wage_line l join changed c using (project, month) join wage.wage_sheet s on s.id = l.sheet
                where s.state <> 'voided'
                union all
                select p.project, p.month, p.worker, 0, 0, null,
                       case when p.state = 'paid' then p.amount_fen else 0 end,
                       case when p.state in ('failed', 'returned') and not exists (
                            select from wage.pay_line again
                            where again.wage_line = p.wage_line and again.state in ('waiting', 'paid'))
                            then p.amount_fen else 0 end,
                       case when p.state = 'paid' then p.paid_on end, case when p.state = 'paid' then p.paid_on end
                from wage.pay_line p join changed c using (project, month)
                where p.state <> 'withdrawn')
            insert into wage.worker_month as m
                (project, month, worker, worked, due_fen, confirmed, paid_fen, unpaid_fen, first_paid_on, last_paid_on)
            select project, month, worker, sum(worked), sum(due), coalesce(bool_and(confirmed), false), sum(paid),
                   sum(unpaid), min(first_on), max(last_on)
            from rows group by project, month, worker
            on conflict (project, month, worker) do update
            set worked = excluded.worked, due_fen = excluded.due_fen, confirmed = excluded.confirmed,
                paid_fen = excluded.paid_fen, unpaid_fen = excluded.unpaid_fen,
                first_paid_on = excluded.first_paid_on, last_paid_on = excluded.last_paid_on
            where (m.worked, m.due_fen, m.confirmed, m.paid_fen, m.unpaid_fen, m.first_paid_on, m.last_paid_on)
                is distinct from (excluded.worked, excluded.due_fen, excluded.confirmed, excluded.paid_fen,
                                  excluded.unpaid_fen, excluded.first_paid_on, excluded.last_paid_on)
            """;

    private final DSLContext db;

    StoredMonths(DSLContext db) {
        this.db = db;
    }

    @Override
    public void changed(Collection<ProjectMonth> months) {
        if (months.isEmpty()) {
            return;
        }
        var ordered = months.stream().distinct().toList();
        var projects = ordered.stream().map(ProjectMonth::project).toArray(UUID[]::new);
        var firsts = ordered.stream().map(one -> one.month().atDay(1)).toArray(LocalDate[]::new);
        db.execute(FORGET, projects, firsts);
        db.execute(MERGE, projects, firsts);
    }
}
