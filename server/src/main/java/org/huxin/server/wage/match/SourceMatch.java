package org.huxin.server.wage.match;

import static org.huxin.db.wage.Tables.DEFERRAL;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.huxin.db.wage.Tables.WAGE_LINE;
import static org.huxin.db.wage.Tables.WAGE_SHEET;
import static org.huxin.db.wage.Tables.WORKER_CARD;
import static org.huxin.db.wage.Tables.WORKER_MONTH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.wage.tables.records.AttendanceMonthRecord;
import org.huxin.engine.match.MonthRows;
import org.huxin.engine.match.Person;
import org.huxin.engine.match.WorkerMonth;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** A worker's month as the match wants it: his own rows, and what others were paid to the same cards. */
@Repository
class SourceMatch {

    private static final String WITHDRAWN = "withdrawn";

    /** Which card the money went to. */
    private static final Field<String> CARD = coalesce(PAY_LINE.OTHER_CARD_KEYED, WORKER_CARD.NUMBER_KEYED);

    private final DSLContext db;

    SourceMatch(DSLContext db) {
        this.db = db;
    }

    /** @param attendance and lines of the month, already read */
    MonthRows of(SourceRows.Of of, List<AttendanceMonthRecord> attendance, List<Record> lines) {
        var ours = select(CARD).from(PAY_LINE).join(WORKER_CARD).on(WORKER_CARD.ID.eq(PAY_LINE.CARD));
        return new MonthRows(
                attendance.stream()
                        .map(row -> new MonthRows.Attended(person(of, row.getEmployer()), row.getWorked()))
                        .toList(),
                lines.stream()
                        .map(row -> new MonthRows.Due(
                                person(of, row.get(WAGE_LINE.EMPLOYER)),
                                row.get(WAGE_LINE.DUE_FEN),
                                row.get(WAGE_LINE.CONFIRMED_AT) != null,
                                row.get(WAGE_SHEET.PAY_ON)))
                        .toList(),
                db.select(PAY_LINE.fields())
                        .select(CARD)
                        .from(PAY_LINE)
                        .join(WORKER_CARD)
                        .on(WORKER_CARD.ID.eq(PAY_LINE.CARD))
                        .where(PAY_LINE.PROJECT.eq(of.project()))
                        .and(PAY_LINE.MONTH.eq(of.first()))
                        .and(PAY_LINE.STATE.ne(WITHDRAWN))
                        .and(PAY_LINE.WORKER
                                .eq(of.worker())
                                .or(CARD.in(ours.where(PAY_LINE.PROJECT.eq(of.project()))
                                        .and(PAY_LINE.MONTH.eq(of.first()))
                                        .and(PAY_LINE.WORKER.eq(of.worker())))))
                        .fetch(SourceMatch::paid),
                left(of),
                earlier(of),
                putOff(of));
    }

    private List<MonthRows.PutOff> putOff(SourceRows.Of of) {
        return db.selectFrom(DEFERRAL)
                .where(DEFERRAL.PROJECT.eq(of.project()))
                .and(DEFERRAL.MONTH.eq(of.first()))
                .fetch(row ->
                        new MonthRows.PutOff(row.getEmployer(), row.getFiledAt().toLocalDate(), row.getPayBy()));
    }

    private static MonthRows.Paid paid(Record row) {
        return new MonthRows.Paid(
                new Person(row.get(PAY_LINE.WORKER), row.get(PAY_LINE.EMPLOYER)),
                row.get(PAY_LINE.WAGE_LINE),
                row.get(PAY_LINE.AMOUNT_FEN),
                MonthRows.State.valueOf(row.get(PAY_LINE.STATE).toUpperCase(Locale.ROOT)),
                row.get(PAY_LINE.PAID_ON),
                row.get(CARD),
                row.get(PAY_LINE.OTHER_CARD_KEYED) != null);
    }

    /** Employers whom the worker has left for good. */
    private Map<Person, LocalDate> left(SourceRows.Of of) {
        var left = new HashMap<Person, LocalDate>();
        db.selectFrom(ENGAGEMENT)
                .where(ENGAGEMENT.PROJECT.eq(of.project()))
                .and(ENGAGEMENT.WORKER.eq(of.worker()))
                .orderBy(ENGAGEMENT.LEFT_ON.asc().nullsLast())
                .forEach(row -> {
                    var person = person(of, row.getEmployer());
                    if (row.getLeftOn() == null) {
                        left.remove(person);
                    } else {
                        left.put(person, row.getLeftOn());
                    }
                });
        return left;
    }

    private Map<Person, Long> earlier(SourceRows.Of of) {
        var earlier = new HashMap<Person, Long>();
        db.selectFrom(WORKER_MONTH)
                .where(WORKER_MONTH.WORKER.eq(of.worker()))
                .and(WORKER_MONTH.PROJECT.eq(of.project()))
                .and(WORKER_MONTH.MONTH.lt(of.first()))
                .orderBy(WORKER_MONTH.MONTH)
                .forEach(row -> earlier.compute(
                        person(of, row.getEmployer()),
                        (person, before) -> WorkerMonth.carried(
                                before == null ? 0 : before, row.getWorked(), row.getDueFen(), row.getPaidFen())));
        return earlier;
    }

    private static Person person(SourceRows.Of of, UUID employer) {
        return new Person(of.worker(), employer);
    }
}
