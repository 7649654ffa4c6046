package org.huxin.server.wage.portal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.wage.sheet.SheetState;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** A worker's months, the newest first. What a firm has only drafted is not his to see. */
@Repository
class MyMonths {

    private static final int SIZE = 24;

    /** The ledger has a row for each firm; whoever changed firms within a month has one month all the same. */
    private static final String PAGE = """
            select m.project, p.name, m.month, m.worked, line.due, m.paid_fen, m.unpaid_fen,
                   coalesce(line.to_confirm, false), coalesce(line.objected, false), coalesce(pay.under_way, false)
            from (select project, month, sum(worked)::integer as worked, sum(paid_fen)::bigint as paid_fen,
                         sum(unpaid_fen)::bigint as unpaid_fen
                  from wage.worker_month
                  where worker = any({0}) and ({1}::uuid is null or project = {1}::uuid)
                    and (month, project) < ({2}::date, {3}::uuid)
                  group by month, project) m
            join project.construction_project p on p.id = m.project
            left join lateral (
                select sum(l.due_fen)::bigint as due,
                       bool_or(s.state = any({5}) and l.confirmed_at is null and l.objected_at is null) as to_confirm,
                       bool_or(s.state = any({6}) and l.objected_at is not null) as objected
                from wage.wage_line l join wage.wage_sheet s on s.id = l.sheet
                where l.worker = any({0}) and l.month = m.month and l.project = m.project
                  and s.state not in ('draft', 'voided')) line on true
            left join lateral (
                select bool_or(t.state = 'waiting' and b.state <> 'prepared') as under_way
                from wage.pay_line t join wage.pay_batch b on b.id = t.batch
                where t.worker = any({0}) and t.month = m.month and t.project = m.project) pay on true
            where m.worked > 0 or m.paid_fen > 0 or m.unpaid_fen > 0 or line.due is not null
            order by m.month desc, m.project desc
            limit {4}
            """;

    private static final String[] CONFIRMABLE = codes(SheetState::confirmable);
    private static final String[] OBJECTABLE = codes(SheetState::objectable);

    private static final Cursor FIRST = Cursor.at(LocalDate.of(9999, 12, 31), new UUID(-1, -1));

    private final DSLContext db;

    MyMonths(DSLContext db) {
        this.db = db;
    }

    Page<Mine.Month> page(SignedInWorker who, UUID[] files, @Nullable String after) {
        var from = after == null ? FIRST : Cursor.decode(after, 2);
        var rows = db.fetch(PAGE, files, who.project(), day(from.key(0)), from.id(1), SIZE + 1, CONFIRMABLE, OBJECTABLE)
                .map(MyMonths::month);
        return Page.cut(
                rows, SIZE, last -> Cursor.at(YearMonth.parse(last.month()).atDay(1), last.project()));
    }

    private static Mine.Month month(Record row) {
        var due = row.get(4, Long.class);
        long paid = row.get(5, long.class);
        var state = MonthState.of(new MonthState.Known(
                due,
                paid,
                row.get(6, long.class),
                row.get(7, boolean.class),
                row.get(8, boolean.class),
                row.get(9, boolean.class)));
        return new Mine.Month(
                row.get(0, UUID.class),
                row.get(1, String.class),
                YearMonth.from(row.get(2, LocalDate.class)).toString(),
                row.get(3, int.class),
                due,
                paid,
                due == null ? 0 : Math.max(0, due - paid),
                state.name().toLowerCase(Locale.ROOT),
                state.says());
    }

    private static String[] codes(Predicate<SheetState> which) {
        return Arrays.stream(SheetState.values())
                .filter(which)
                .map(SheetState::code)
                .toArray(String[]::new);
    }

    private static LocalDate day(String key) {
        try {
            return LocalDate.parse(key);
        } catch (DateTimeParseException noDay) {
            throw Cursor.bad();
        }
    }
}
