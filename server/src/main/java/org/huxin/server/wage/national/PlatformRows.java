package org.huxin.server.wage.national;

import static org.jooq.impl.DSL.val;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What we know for a document of the platform: one row for each of its lines, by the names that the mappings use. */
@Repository
class PlatformRows {

    /** Lines of one document; more are asked for by the day. */
    private static final int MOST = 5_000;

    private static final String PEOPLE = """
            select w.id::text as worker, w.name, w.id_kind as "idKind", w.id_cipher as "idNumber",
                   w.phone_cipher as phone, c.number_cipher as card, c.bank, e.trade, e.role,
                   (t.leader = w.id)::text as leader, e.contract_on::text as "contractOn",
                   f.credit_code as "corpCode", f.name as "corpName", t.name as "teamName"
            from wage.engagement e join wage.worker w on w.id = e.worker
            join project.enterprise f on f.id = e.employer left join wage.team t on t.id = e.team
            left join wage.worker_card c on c.worker = w.id and c.ended_at is null
            where e.project = {0} and e.team = {1}
            """;

    /** Each punch by the engagement of its day, the latest to take him on; who was not registered that day is nobody's. */
    private static final String ATTENDANCE = """
            select w.id::text as worker, w.name, w.id_kind as "idKind", w.id_cipher as "idNumber",
                   to_char(p.moment, 'YYYY-MM-DD HH24:MI:SS') as at, p.direction::text as direction,
                   to_char(p.attend, 'FM000') as attend
            from wage.punch p left join wage.stranger s on s.id = p.stranger
            join wage.worker w on w.id = coalesce(p.worker, s.worker)
            cross join lateral (
                select e.team from wage.engagement e
                where e.project = p.project and e.worker = w.id and e.registered_on is not null
                  and p.moment::date >= least(e.registered_on, e.entered_on)
                  and (e.left_on is null or p.moment::date <= e.left_on)
                order by e.registered_on desc, e.recorded_at desc limit 1
            ) engaged
            where p.project = {0} and p.moment >= {2}::date and p.moment < {3}::date and engaged.team = {1}
            order by p.moment, w.id, p.direction
            """;

    /**
     * Each payment once: by the team whose sheet it stands in, or that in which the payer employed him in the month, the last of
     * them.
     */
    private static final String PAYROLL = """
            select w.id::text as worker, w.name, w.id_kind as "idKind", w.id_cipher as "idNumber",
                   (l.worked / 100.0)::numeric(6, 2)::text as days, c.number_cipher as card, c.bank,
                   a.number as account, a.bank as "accountBank",
                   (l.due_fen / 100.0)::numeric(14, 2)::text as due, (p.amount_fen / 100.0)::numeric(14, 2)::text as paid,
                   (exists (select from wage.pay_line before where before.wage_line = l.id and before.id <> p.id
                            and before.state in ('failed', 'returned')))::text as "backPay",
                   p.paid_on::text as "paidOn", l.id::text as line
            from wage.pay_line p join wage.wage_line l on l.id = p.wage_line join wage.worker w on w.id = p.worker
            join wage.wage_sheet s on s.id = l.sheet
            join wage.worker_card c on c.id = p.card join wage.pay_batch b on b.id = p.batch
            join project.special_account a on a.id = b.account
            where p.project = {0} and p.month = {2}::date and p.state = 'paid'
              and {1} = coalesce(s.team, (
                  select e.team from wage.engagement e
                  where e.project = p.project and e.worker = p.worker and e.employer = l.employer
                  order by coalesce(least(e.registered_on, e.entered_on) < {3}::date, false)
                               and (e.left_on is null or e.left_on >= {2}::date) desc,
                           e.left_on desc nulls first, e.recorded_at desc
                  limit 1))
            order by p.batch, p.place
            """;

    private final DSLContext db;

    PlatformRows(DSLContext db) {
        this.db = db;
    }

    List<Map<String, @Nullable String>> of(PlatformMethod method, UUID project, UUID team, YearMonth month) {
        var first = val(month.atDay(1));
        var next = val(month.plusMonths(1).atDay(1));
        var query = switch (method) {
            case PROJECT_WORKER -> PEOPLE + " and e.left_on is null order by w.name, w.id";
            case CONTRACT -> PEOPLE + " and e.contract_on >= {2}::date and e.contract_on < {3}::date order by 1";
            case ENTRY_EXIT -> moves();
            case ATTENDANCE -> ATTENDANCE;
            case PAYROLL -> PAYROLL;
        };
        return db.fetch(query + " limit " + (MOST + 1), val(project), val(team), first, next)
                .map(PlatformRows::named);
    }

    /** Whether so many lines are more than one document holds. */
    static boolean tooMany(List<?> lines) {
        return lines.size() > MOST;
    }

    private static String moves() {
        return "with people as ("
                + PEOPLE.replace("t.name as \"teamName\"", "t.name as \"teamName\", e.entered_on, e.left_on")
                + ") select p.*, p.entered_on::text as date, 'in' as type from people p"
                + " where p.entered_on >= {2}::date and p.entered_on < {3}::date"
                + " union all select p.*, p.left_on::text, 'out' from people p"
                + " where p.left_on >= {2}::date and p.left_on < {3}::date";
    }

    private static Map<String, @Nullable String> named(Record row) {
        var named = new LinkedHashMap<String, @Nullable String>();
        for (var field : row.fields()) {
            var value = row.get(field);
            named.put(field.getName(), value == null ? null : value.toString());
        }
        return named;
    }
}
