package org.huxin.server.wage.recordbook;

import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.WORKER;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.policy.Words;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Opens a worker's record book out of attendance, wage sheets and payments; it has no records of its own. */
@Component
class RecordBooks {

    private static final String REGISTER = "record_book";
    private static final String TITLE = "book";
    private static final int MOST_MONTHS = 24;

    private static final String MONTHS = """
            with sheet as (
                select l.month, l.employer, sum(l.worked)::int as worked, sum(l.quantity)::bigint as quantity,
                       max(l.unit) as unit, max(l.rate_kind) as rate_kind, max(l.rate_fen) as rate_fen,
                       sum(l.gross_fen)::bigint as gross, sum(l.deducted_fen)::bigint as deducted,
                       sum(l.due_fen)::bigint as due, bool_and(l.confirmed_at is not null) as confirmed
                from wage.wage_line l join wage.wage_sheet s on s.id = l.sheet
                where l.project = {0} and l.worker = {1} and l.month between {2}::date and {3}::date and s.state <> 'voided'
                group by l.month, l.employer
            ), paid as (
                select month, employer, sum(amount_fen)::bigint as paid, max(paid_on) as paid_on
                from wage.pay_line
                where project = {0} and worker = {1} and month between {2}::date and {3}::date and state = 'paid'
                group by month, employer
            ), attended as (
                select month, employer, worked as attended from wage.attendance_month
                where project = {0} and worker = {1} and month between {2}::date and {3}::date
            )
            select month, employer, e.name as firm, coalesce(a.attended, 0) as attended, s.worked, s.quantity,
                   s.unit, s.rate_kind, s.rate_fen, s.gross, s.deducted, s.due, s.confirmed, coalesce(p.paid, 0) as paid, p.paid_on
            from attended a full join sheet s using (month, employer) full join paid p using (month, employer)
            join project.enterprise e on e.id = employer
            where {4}::uuid is null or employer = {4}::uuid
            order by month, firm, employer
            """;

    private final DSLContext db;
    private final WageProjects projects;
    private final Words words;

    RecordBooks(DSLContext db, WageProjects projects, Words words) {
        this.db = db;
        this.projects = projects;
        this.words = words;
    }

    /**
     * @param from first month, @param to last month
     * @throws NotFound unless the worker works, or has worked, on the project for a firm that whoever asks may see
     * @throws CommandRefused {@code record_book.months} if there are too many of them
     */
    RecordBook of(UUID id, UUID worker, YearMonth from, YearMonth to) {
        if (to.isBefore(from) || from.plusMonths(MOST_MONTHS).isBefore(to)) {
            throw CommandRefused.field("record_book.months", "to", "止月不能早于起月，一次最多看两年");
        }
        var project = projects.visible(id);
        var own = projects.onlyFirm(project).orElse(null);
        if (!db.fetchExists(
                ENGAGEMENT,
                ENGAGEMENT
                        .PROJECT
                        .eq(id)
                        .and(ENGAGEMENT.WORKER.eq(worker))
                        .and(own == null ? noCondition() : ENGAGEMENT.EMPLOYER.eq(own)))) {
            throw new NotFound("工人", worker.toString());
        }
        var months =
                db.fetch(MONTHS, id, worker, from.atDay(1), to.atDay(1), own).map(RecordBooks::month);
        var person = db.fetchSingle(WORKER, WORKER.ID.eq(worker));
        return new RecordBook(
                words.label(project.jurisdiction(), REGISTER, TITLE),
                worker,
                person.getName(),
                person.getIdMasked(),
                project.name(),
                months,
                new RecordBook.Sums(
                        months.stream().mapToInt(RecordBook.Month::attended).sum(),
                        months.stream().mapToLong(RecordBook.Month::dueFen).sum(),
                        months.stream().mapToLong(RecordBook.Month::paidFen).sum()));
    }

    private static RecordBook.Month month(Record row) {
        var attended = row.get("attended", Integer.class);
        var worked = row.get("worked", Integer.class);
        var due = amount(row, "due");
        var paid = amount(row, "paid");
        return new RecordBook.Month(
                YearMonth.from(row.get("month", LocalDate.class)).toString(),
                row.get("firm", String.class),
                attended,
                worked,
                row.get("quantity", Long.class),
                row.get("unit", String.class),
                row.get("rate_kind", String.class),
                row.get("rate_fen", Long.class),
                amount(row, "gross"),
                amount(row, "deducted"),
                due,
                paid,
                row.get("paid_on", LocalDate.class),
                Boolean.TRUE.equals(row.get("confirmed", Boolean.class)),
                Objects.equals(attended, worked) && due == paid);
    }

    private static long amount(Record row, String column) {
        return Objects.requireNonNullElse(row.get(column, Long.class), 0L);
    }
}
