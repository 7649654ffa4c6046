package org.huxin.server.wage.ledger;

import static org.huxin.db.wage.Tables.ATTENDANCE_MONTH;
import static org.huxin.db.wage.Tables.DEFERRAL;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.huxin.db.wage.Tables.PROJECT_MONTH;
import static org.huxin.db.wage.Tables.WAGE_LINE;
import static org.huxin.db.wage.Tables.WAGE_SHEET;
import static org.huxin.db.wage.Tables.WORKER_CARD;
import static org.huxin.db.wage.Tables.WORKER_MONTH;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.engine.match.MonthRows;
import org.huxin.engine.match.Person;
import org.huxin.engine.match.Reason;
import org.huxin.engine.match.Terms;
import org.huxin.engine.match.ThreeWayMatch;
import org.huxin.engine.match.WorkerMonth;
import org.jooq.DSLContext;

/** What the ledger of a project must be: all its raw rows read one by one and matched month after month by the engine. */
public final class EngineLedger {

    private EngineLedger() {}

    /** Every figure and reason by month and person, as a text for each. */
    public static Map<String, String> expected(DSLContext db, UUID project) {
        var found = new TreeMap<String, String>();
        var earlier = new HashMap<Person, Long>();
        for (var month : months(db, project)) {
            var matched = ThreeWayMatch.of(
                    rows(db, project, month, earlier),
                    new Terms(YearMonth.from(month).plusMonths(1).atEndOfMonth(), 0, 31));
            for (var each : matched.months()) {
                found.put(month + " " + each.person(), text(each));
                earlier.put(each.person(), each.carried());
            }
            if (!matched.months().isEmpty()) {
                var all = matched.all();
                found.put(
                        month + " all",
                        "%d %d %d %d %d %d %s"
                                .formatted(
                                        all.workers(),
                                        all.worked(),
                                        all.dueFen(),
                                        all.paidFen(),
                                        all.missingFen(),
                                        all.beyondFen(),
                                        Stream.of(Reason.values())
                                                .map(reason -> all.counts().getOrDefault(reason, 0))
                                                .toList()));
            }
        }
        return found;
    }

    /** The same of what is stored. */
    public static Map<String, String> stored(DSLContext db, UUID project) {
        var found = new TreeMap<String, String>();
        db.selectFrom(WORKER_MONTH)
                .where(WORKER_MONTH.PROJECT.eq(project))
                .forEach(row -> found.put(
                        row.getMonth() + " " + new Person(row.getWorker(), row.getEmployer()),
                        "%d %d %s %d %d %d %s %s %s %s"
                                .formatted(
                                        row.getWorked(),
                                        row.getDueFen(),
                                        row.getConfirmed(),
                                        row.getPaidFen(),
                                        row.getWaitingFen(),
                                        row.getUnpaidFen(),
                                        row.getFirstPaidOn(),
                                        row.getLastPaidOn(),
                                        row.getPayBy(),
                                        Reason.of(row.getReasons()))));
        db.selectFrom(PROJECT_MONTH)
                .where(PROJECT_MONTH.PROJECT.eq(project))
                .forEach(row -> found.put(
                        row.getMonth() + " all",
                        "%d %d %d %d %d %d %s"
                                .formatted(
                                        row.getWorkers(),
                                        row.getWorked(),
                                        row.getDueFen(),
                                        row.getPaidFen(),
                                        row.getMissingFen(),
                                        row.getBeyondFen(),
                                        List.of(row.getCounts()))));
        return found;
    }

    private static String text(WorkerMonth each) {
        return "%d %d %s %d %d %d %s %s %s %s"
                .formatted(
                        each.worked(),
                        each.dueFen(),
                        each.confirmed(),
                        each.paidFen(),
                        each.waitingFen(),
                        each.unpaidFen(),
                        each.firstPaidOn(),
                        each.lastPaidOn(),
                        each.payBy(),
                        each.reasons());
    }

    private static TreeSet<LocalDate> months(DSLContext db, UUID project) {
        var months = new TreeSet<LocalDate>();
        months.addAll(db.fetchValues(ATTENDANCE_MONTH.MONTH, ATTENDANCE_MONTH.PROJECT.eq(project)));
        months.addAll(db.fetchValues(WAGE_LINE.MONTH, WAGE_LINE.PROJECT.eq(project)));
        months.addAll(db.fetchValues(PAY_LINE.MONTH, PAY_LINE.PROJECT.eq(project)));
        return months;
    }

    private static MonthRows rows(DSLContext db, UUID project, LocalDate month, Map<Person, Long> earlier) {
        var attended = db.fetch(
                        ATTENDANCE_MONTH, ATTENDANCE_MONTH.PROJECT.eq(project), ATTENDANCE_MONTH.MONTH.eq(month))
                .map(row -> new MonthRows.Attended(person(row.getWorker(), row.getEmployer()), row.getWorked()));
        var due = db.fetch(WAGE_LINE, WAGE_LINE.PROJECT.eq(project), WAGE_LINE.MONTH.eq(month)).stream()
                .flatMap(row -> {
                    var sheet = db.fetchSingle(WAGE_SHEET, WAGE_SHEET.ID.eq(row.getSheet()));
                    return sheet.getState().equals("voided")
                            ? Stream.empty()
                            : Stream.of(new MonthRows.Due(
                                    person(row.getWorker(), row.getEmployer()),
                                    row.getDueFen(),
                                    row.getConfirmedAt() != null,
                                    sheet.getPayOn()));
                })
                .toList();
        var paid = db.fetch(PAY_LINE, PAY_LINE.PROJECT.eq(project), PAY_LINE.MONTH.eq(month)).stream()
                .filter(row -> !row.getState().equals("withdrawn"))
                .map(row -> new MonthRows.Paid(
                        person(row.getWorker(), row.getEmployer()),
                        row.getWageLine(),
                        row.getAmountFen(),
                        MonthRows.State.valueOf(row.getState().toUpperCase(Locale.ROOT)),
                        row.getPaidOn(),
                        row.getOtherCardKeyed() != null
                                ? row.getOtherCardKeyed()
                                : db.fetchValue(WORKER_CARD.NUMBER_KEYED, WORKER_CARD.ID.eq(row.getCard())),
                        row.getOtherCardKeyed() != null))
                .toList();
        var putOff = db.fetch(DEFERRAL, DEFERRAL.PROJECT.eq(project), DEFERRAL.MONTH.eq(month))
                .map(row ->
                        new MonthRows.PutOff(row.getEmployer(), row.getFiledAt().toLocalDate(), row.getPayBy()));
        return new MonthRows(attended, due, paid, left(db, project), earlier, putOff);
    }

    private static Map<Person, LocalDate> left(DSLContext db, UUID project) {
        var left = new HashMap<Person, LocalDate>();
        var engaged = db.fetch(ENGAGEMENT, ENGAGEMENT.PROJECT.eq(project));
        engaged.stream()
                .filter(row -> row.getLeftOn() != null)
                .forEach(row -> left.put(person(row.getWorker(), row.getEmployer()), row.getLeftOn()));
        engaged.stream()
                .filter(row -> row.getLeftOn() == null)
                .forEach(row -> left.remove(person(row.getWorker(), row.getEmployer())));
        return left;
    }

    private static Person person(UUID worker, UUID employer) {
        return new Person(worker, employer);
    }
}
