package org.huxin.server.wage.ledger;

/**
 * The statement that reads months of the ledger: one by one whoever there is something to tell of, the rest in sums, as a hundred who
 * are in order say no more than their number. One pass over the rows; only those told are looked at closer. What earlier months left
 * unpaid is asked for where pay went beyond the month's work, as nothing else turns on it. It takes arrays: {0} projects, {1} months;
 * {2} the day; then of whom everything is told: {3} projects, and {4} projects with {5} workers.
 */
final class SummedPeople {

    /** Sums have no worker. */
    static final String READ = MonthMerging.reasons("""
            with asked as (
                select t.*, p.workers > p.people as several
                from unnest((select {0}::uuid[]), (select {1}::date[])) as t (project, month)
                join wage.project_month p using (project, month)),
            judged as (
                select m.*, case
                    when m.project = any((select {3}::uuid[])::uuid[]) then false
                    when worked = 0 or waiting_fen <> 0 or unpaid_fen <> 0 then false
                    when not (confirmed and reasons = 0 and due_fen > 0 and due_fen = paid_fen
                        or due_fen = 0 and paid_fen = 0 and reasons = $ATTENDED_UNPAID and pay_by >= {2}::date) then false
                    when (m.project, m.worker) in (
                        select * from unnest((select {4}::uuid[]), (select {5}::uuid[]))) then false
                    when t.several then not exists (
                        select from wage.worker_month other
                        where other.project = m.project and other.month = m.month and other.worker = m.worker
                          and other.employer <> m.employer)
                    else true end as quiet
                from asked t cross join lateral (
                    select each as whole, each.* from wage.worker_month each
                    where each.project = t.project and each.month = t.month offset 0) m),
            grouped as materialized (
                select project, month, pay_by, (count(*) filter (where quiet))::integer as people,
                       (count(*) filter (where quiet and paid_fen > 0))::integer as paid_people,
                       (sum(paid_fen) filter (where quiet))::bigint as paid_fen, max(paid_fen) filter (where quiet) as most_fen,
                       array_agg(whole) filter (where not quiet) as told
                from judged group by project, month, pay_by)
            select project, month, null::uuid as worker, null::uuid as employer, null::integer as worked,
                   null::bigint as due_fen, null::boolean as confirmed, paid_fen, null::bigint as waiting_fen,
                   null::bigint as unpaid_fen, null::date as first_paid_on, null::date as last_paid_on, pay_by,
                   null::boolean as other_card, null::boolean as shared_card, null::date as left_on,
                   null::bigint as earlier_fen, people, paid_people, most_fen
            from grouped where people > 0
            union all
            select m.project, m.month, m.worker, m.employer, m.worked, m.due_fen, m.confirmed, m.paid_fen, m.waiting_fen,
                   m.unpaid_fen, m.first_paid_on, m.last_paid_on, m.pay_by, m.other_card, m.shared_card,
                   (select max(e.left_on) from wage.engagement e
                    where e.worker = m.worker and e.project = m.project and e.employer = m.employer
                    having bool_and(e.left_on is not null)),
                   case when m.paid_fen > 0 and (m.worked = 0 or m.paid_fen > m.due_fen)
                       then (select coalesce((array_agg(rest order by month desc))[1] - least(min(rest), 0), 0)
                             from (select e.month, sum(case when e.worked > 0 then e.due_fen else 0 end - e.paid_fen)
                                       over (order by e.month) as rest
                                   from wage.worker_month e
                                   where e.worker = m.worker and e.project = m.project and e.employer = m.employer
                                     and e.month < m.month) as before)
                       else 0 end::bigint, null, null, null
            from grouped g cross join lateral unnest(g.told) m
            """);

    private SummedPeople() {}
}
