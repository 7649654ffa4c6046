package org.huxin.server.wage.ledger;

/** The statement that tells back pay from what was paid for nothing. It takes arrays: {0} projects, {1} months. */
final class LookingBack {

    /**
     * Whether what was paid beyond a month's work is back pay, for the changed months and all later ones of their projects.
     */
    static final String LOOK_BACK = MonthMerging.reasons("""
            with since as (
                select project, min(month) as month from unnest((select {0}::uuid[]), (select {1}::date[])) as t (project, month)
                group by project),
            beyond as (
                select b.project, b.month, b.worker, b.employer, b.worked, b.reasons,
                       b.paid_fen - case when b.worked = 0 then 0 else b.due_fen end as fen,
                       (select coalesce((array_agg(rest order by month desc))[1] - least(min(rest), 0), 0)
                        from (select e.month, sum(case when e.worked > 0 then e.due_fen else 0 end - e.paid_fen)
                                  over (order by e.month) as rest
                              from wage.worker_month e
                              where e.worker = b.worker and e.project = b.project and e.employer = b.employer
                                and e.month < b.month) as before) as earlier
                from since s cross join lateral (
                    select * from wage.worker_month m
                    where m.project = s.project and m.month >= s.month
                      and m.paid_fen > 0 and (m.worked = 0 or m.paid_fen > m.due_fen) offset 0) b),
            judged as materialized (
                select b.*, reasons & ~($BACK_PAY | $PAID_UNATTENDED | $ADVANCE)
                    | case when earlier > 0 then $BACK_PAY else 0 end
                    | case when fen <= earlier then 0 when worked = 0 then $PAID_UNATTENDED else $ADVANCE end as found
                from (select * from beyond offset 0) b)
            update wage.worker_month m set reasons = j.found
            from (select * from judged where reasons <> found offset 0) j
            where m.project = j.project and m.month = j.month and m.worker = j.worker and m.employer = j.employer
            returning m.project, m.month
            """);

    private LookingBack() {}
}
