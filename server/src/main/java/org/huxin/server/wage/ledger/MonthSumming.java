package org.huxin.server.wage.ledger;

import org.huxin.engine.match.Reason;

/** How whole months are summed. */
final class MonthSumming {

    /** What is summed of the rows of each month, in the order of {@link #KEEP}. */
    static final String FIGURES = """
            select project, month, count(*)::integer as workers, sum(worked)::bigint as worked,
                   sum(due_fen)::bigint as due_fen, sum(paid_fen)::bigint as paid_fen,
                   sum(greatest(due_fen - paid_fen, 0))::bigint as missing_fen,
                   sum(greatest(paid_fen - due_fen, 0))::bigint as beyond_fen,
                   (count(*) filter (where reasons <> 0))::integer as differing, array[%s]::integer[] as counts,
                   bit_or(reasons) as reasons, min(pay_by) filter (where reasons & %d <> 0) as pay_by,
                   count(distinct worker)::integer as people, max(paid_fen) as most_fen
            """.formatted(counts(), Reason.ATTENDED_UNPAID.bit() | Reason.SHORT.bit());

    /** Puts {@code sums} in the place of what was kept. */
    static final String KEEP = """
            insert into wage.project_month
                (project, month, workers, worked, due_fen, paid_fen, missing_fen, beyond_fen, differing, counts, reasons,
                 pay_by, people, most_fen, merged)
            select sums.*, nextval('wage.month_merged') from sums
            on conflict (project, month) do update
            set workers = excluded.workers, worked = excluded.worked, due_fen = excluded.due_fen,
                paid_fen = excluded.paid_fen, missing_fen = excluded.missing_fen, beyond_fen = excluded.beyond_fen,
                differing = excluded.differing, counts = excluded.counts, reasons = excluded.reasons,
                pay_by = excluded.pay_by, people = excluded.people, most_fen = excluded.most_fen, merged = excluded.merged
            """;

    /** The statement for months whose reasons changed since. It takes arrays: {0} projects, {1} months. */
    static final String SUM = """
            with changed as (select * from unnest((select {0}::uuid[]), (select {1}::date[])) as t (project, month)),
            sums as (
            """ + FIGURES + """
                from changed t cross join lateral (
                    select worker, worked, due_fen, paid_fen, reasons, pay_by from wage.worker_month each
                    where each.project = t.project and each.month = t.month offset 0) m
                group by project, month)
            """ + KEEP;

    private MonthSumming() {}

    private static String counts() {
        var each = new StringBuilder();
        for (var reason : Reason.values()) {
            each.append(each.isEmpty() ? "" : ", ")
                    .append("count(*) filter (where reasons & ")
                    .append(reason.bit())
                    .append(" <> 0)");
        }
        return each.toString();
    }
}
