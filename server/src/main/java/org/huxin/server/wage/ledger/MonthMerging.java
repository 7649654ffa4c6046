package org.huxin.server.wage.ledger;

import org.huxin.engine.match.Reason;

/**
 * The statements of the ledger. The rows of each month are read by themselves ({@code lateral … offset 0}), so that no plan scans a
 * table; and the arrays stand in subqueries, so that a plan costs the same however long they are, and is made once. They belong
 * together: {0} projects, {1} months as their first days, {2} the days of pay where no sheet names one, {3} the days of grace, {4} for how many
 * days wages may be put off.
 */
final class MonthMerging {

    /** Holds the projects in order of their ids, and tells where they are. */
    static final String HOLD = """
            insert into wage.matched_project (project, jurisdiction)
            select c.id, c.jurisdiction from project.construction_project c where c.id = any({0}::uuid[]) order by c.id
            on conflict (project) do update set jurisdiction = excluded.jurisdiction
            returning project, jurisdiction
            """;

    /** What was paid beyond a month's work keeps the reasons that were found looking back, until somebody looks again. */
    private static final String KEPT = """
            case when j.reasons & ($PAID_UNATTENDED | $ADVANCE) <> 0
                      and m.reasons & ($BACK_PAY | $PAID_UNATTENDED | $ADVANCE) <> 0
                 then (j.reasons & ~($PAID_UNATTENDED | $ADVANCE))
                      | (m.reasons & ($BACK_PAY | $PAID_UNATTENDED | $ADVANCE))
                 else j.reasons end""";

    /**
     * Sums the raw rows of each worker, names the reasons as far as the month itself knows them, drops who has no row, and sums the
     * months. Tells whether {@link LookingBack} may have something to say.
     */
    static final String MERGE = reasons(
            """
            with changed as (
                select * from unnest((select {0}::uuid[]), (select {1}::date[]), (select {2}::date[]), (select {3}::integer[]),
                        (select {4}::integer[]))
                    as t (project, month, otherwise, grace, longest)),
            payments as (
                select p.id, p.project, p.month, p.worker, p.employer, p.wage_line, p.amount_fen, p.state, p.paid_on,
                       p.state = 'paid' as done, p.other_card_keyed is not null as other_card,
                       coalesce(p.other_card_keyed, c.number_keyed) as card
                from changed t cross join lateral (
                    select * from wage.pay_line each where each.project = t.project and each.month = t.month offset 0) p
                join wage.worker_card c on c.id = p.card
                where p.state <> 'withdrawn'),
            shared as (
                select project, month, card, true as shared from payments where done
                group by project, month, card having count(distinct worker) > 1),
            lines as (
                select a.project, a.month, a.worker, a.employer, a.worked, 0::bigint as due_fen, null::boolean as confirmed,
                       null::date as pay_on, 0::bigint as paid_fen, 0::bigint as waiting_fen, 0::bigint as unpaid_fen,
                       null::date as paid_on, false as other_card, false as shared_card
                from changed t cross join lateral (
                    select * from wage.attendance_month each
                    where each.project = t.project and each.month = t.month offset 0) a
                union all
                select l.project, l.month, l.worker, l.employer, 0, l.due_fen, l.confirmed_at is not null, s.pay_on,
                       0, 0, 0, null, false, false
                from changed t cross join lateral (
                    select * from wage.wage_line each
                    where each.project = t.project and each.month = t.month offset 0) l
                join wage.wage_sheet s on s.id = l.sheet
                where s.state <> 'voided'
                union all
                select p.project, p.month, p.worker, p.employer, 0, 0, null, null,
                       case when p.done then p.amount_fen else 0 end,
                       case when p.state = 'waiting' then p.amount_fen else 0 end,
                       case when p.state in ('failed', 'returned') and not exists (
                            select from wage.pay_line again
                            where again.wage_line = p.wage_line
                                and (again.state in ('waiting', 'paid')
                                    or again.state in ('failed', 'returned')
                                        and (again.amount_fen, again.id) > (p.amount_fen, p.id)))
                            then p.amount_fen else 0 end,
                       case when p.done then p.paid_on end, p.done and p.other_card, p.done and s.shared is not null
                from payments p left join shared s using (project, month, card)),
            merged as (
                select project, month, worker, employer, sum(worked)::integer as worked, sum(due_fen)::bigint as due_fen,
                       coalesce(bool_and(confirmed), false) as confirmed, max(pay_on) as pay_on,
                       sum(paid_fen)::bigint as paid_fen, sum(waiting_fen)::bigint as waiting_fen,
                       sum(unpaid_fen)::bigint as unpaid_fen,
                       min(paid_on) as first_paid_on, max(paid_on) as last_paid_on, bool_or(other_card) as other_card,
                       bool_or(shared_card) as shared_card
                from lines group by project, month, worker, employer),
            stored as materialized (
                select m.* from changed t cross join lateral (
                    select * from wage.worker_month each
                    where each.project = t.project and each.month = t.month offset 0) m),
            gone as (
                delete from wage.worker_month m using (
                    select project, month, worker, employer from stored
                    except select project, month, worker, employer from merged) g
                where m.project = g.project and m.month = g.month and m.worker = g.worker and m.employer = g.employer),
            put_off as materialized (
                select d.project, d.month, d.employer, d.filed_at::date as filed_on, d.pay_by
                from changed t cross join lateral (
                    select * from wage.deferral each
                    where each.project = t.project and each.month = t.month offset 0) d),
            dated as (
                select s.*, greatest(p.day, (
                           select max(least(o.pay_by, p.day + c.longest)) from put_off o
                           where o.project = s.project and o.month = s.month and o.employer = s.employer
                               and o.filed_on <= p.day)) as pay_by,
                       case when s.worked > 0 and s.paid_fen = 0 then $ATTENDED_UNPAID
                            when s.due_fen > s.paid_fen then $SHORT else 0 end as missing
                from merged s join changed c using (project, month)
                cross join lateral (select coalesce(s.pay_on, c.otherwise) + c.grace as day) p),
            engaged as (
                select e.project, e.worker, e.employer, bool_and(e.left_on is not null) as left_all
                from (select distinct project from changed) t cross join lateral (
                    select * from wage.engagement each where each.project = t.project offset 0) e
                group by e.project, e.worker, e.employer),
            judged as materialized (
                select d.*, missing
                    | case when missing <> 0 and e.left_all then $LEAVER_UNSETTLED else 0 end
                    | case when worked = 0 and paid_fen > 0 then $PAID_UNATTENDED
                           when worked > 0 and paid_fen > due_fen then $ADVANCE else 0 end
                    | case when last_paid_on > pay_by then $LATE else 0 end
                    | case when other_card then $OTHER_CARD else 0 end
                    | case when shared_card then $SHARED_CARD else 0 end
                    | case when unpaid_fen > 0 then $RETURNED else 0 end as reasons
                from dated d left join engaged e using (project, worker, employer)),
            found as materialized (
                select j.project, j.month, j.worker, j.employer, j.worked, j.due_fen, j.confirmed, j.paid_fen,
                       j.waiting_fen, j.unpaid_fen, j.first_paid_on, j.last_paid_on, j.pay_by, j.other_card,
                       j.shared_card, k.reasons,
                       (m.worked, m.due_fen, m.confirmed, m.paid_fen, m.waiting_fen, m.unpaid_fen, m.first_paid_on,
                           m.last_paid_on, m.pay_by, m.other_card, m.shared_card, m.reasons)
                       is distinct from (j.worked, j.due_fen, j.confirmed, j.paid_fen, j.waiting_fen, j.unpaid_fen,
                           j.first_paid_on, j.last_paid_on, j.pay_by, j.other_card, j.shared_card, k.reasons) as differs
                from judged j left join stored m on m.project = j.project and m.month = j.month and m.worker = j.worker
                    and m.employer = j.employer
                cross join lateral (select $KEPT as reasons) k),
            written as (
                insert into wage.worker_month
                    (project, month, worker, employer, worked, due_fen, confirmed, paid_fen, waiting_fen, unpaid_fen,
                     first_paid_on, last_paid_on, pay_by, other_card, shared_card, reasons)
                select project, month, worker, employer, worked, due_fen, confirmed, paid_fen, waiting_fen, unpaid_fen,
                       first_paid_on, last_paid_on, pay_by, other_card, shared_card, reasons
                from found where differs
                on conflict (project, month, worker, employer) do update
                set worked = excluded.worked, due_fen = excluded.due_fen, confirmed = excluded.confirmed,
                    paid_fen = excluded.paid_fen, waiting_fen = excluded.waiting_fen,
                    unpaid_fen = excluded.unpaid_fen, first_paid_on = excluded.first_paid_on,
                    last_paid_on = excluded.last_paid_on, pay_by = excluded.pay_by, other_card = excluded.other_card,
                    shared_card = excluded.shared_card, reasons = excluded.reasons),
            sums as ($FIGURES from found group by project, month),
            summed as ($KEEP),
            emptied as (
                delete from wage.project_month m using (
                    select project, month from changed except select project, month from sums) g
                where m.project = g.project and m.month = g.month)
            select exists (select from found where reasons & ($PAID_UNATTENDED | $BACK_PAY | $ADVANCE) <> 0)
                or exists (select from changed c join wage.project_month later
                           on later.project = c.project and later.month > c.month)
            """.replace("$KEPT", KEPT).replace("$FIGURES", MonthSumming.FIGURES).replace("$KEEP", MonthSumming.KEEP));

    private MonthMerging() {}

    /** With the bits of the reasons in the places of their names. */
    static String reasons(String statement) {
        var filled = statement;
        for (var reason : Reason.values()) {
            filled = filled.replace("$" + reason.name(), Integer.toString(reason.bit()));
        }
        return filled;
    }
}
