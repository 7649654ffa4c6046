package org.huxin.engine.warning;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.huxin.engine.match.Reason;
import org.huxin.engine.match.WorkerMonth;

/** Signals over what was attended, due and paid. Nobody is late before the day by which he is to be paid. */
final class PaySignals {

    private static final String NOT_YET = "还没有到发薪日";
    private static final String NOBODY = "当月没有人出勤";
    private static final String NO_SHEET = "当月没有工资表";

    private PaySignals() {}

    /** Whole months since a month in which people worked and nobody was paid anything for it. */
    static Reading unpaidMonths(View<ProjectMonth> view) {
        var month = view.month();
        if (month.attended() == 0) {
            return Reading.unknown(NOBODY);
        }
        var attended = month.workers().stream().filter(one -> one.worked() > 0).toList();
        if (month.summed().isEmpty()
                && attended.stream().noneMatch(one -> !one.fallenDue(view.day()) || fallenDue(view, one))) {
            return Reading.notAsked(AwaitedSheet.WHY);
        }
        var paid = month.workers().stream().anyMatch(one -> one.paidFen() > 0)
                || month.summed().stream().anyMatch(one -> one.paidPeople() > 0);
        var elapsed = ChronoUnit.MONTHS.between(view.month().month().atDay(1), view.day());
        return Reading.of(
                paid
                        ? Measure.count(0, MeasureUnit.MONTHS, Stream.empty())
                        : Measure.count(elapsed, MeasureUnit.MONTHS, rows(view, attended)));
    }

    /** People to whom something is owed after their day of pay. */
    static Reading owedPeople(View<ProjectMonth> view) {
        return people(view, one -> owed(view, one), unpaid(view));
    }

    /** Money due and not paid after the day of pay. */
    static Reading owedMoney(View<ProjectMonth> view) {
        var owed =
                fallenDue(view).stream().filter(one -> one.differenceFen() > 0).toList();
        return ifFallenDue(
                view,
                Measure.fen(owed.stream().mapToLong(WorkerMonth::differenceFen).sum(), rows(view, owed)));
    }

    /** How long something of this month is owed: 1 within the first month after the day of pay, 2 within the second. */
    static Reading owedMonths(View<ProjectMonth> view) {
        var owed = fallenDue(view).stream().filter(one -> owed(view, one)).toList();
        var oldest = Stream.concat(
                        owed.stream().map(WorkerMonth::payBy),
                        summedDue(view).filter(one -> one.unpaidPeople() > 0).map(Summed::payBy))
                .min(Comparator.naturalOrder());
        var months = oldest.map(
                payBy -> 1 + ChronoUnit.MONTHS.between(payBy, view.day().minusDays(1)));
        return ifFallenDue(view, Measure.count(months.orElse(0L), MeasureUnit.MONTHS, rows(view, owed)));
    }

    /** Of those who attended and whose day of pay went by, how many were paid anything. */
    static Reading paidPeople(View<ProjectMonth> view) {
        var due = fallenDue(view).stream().filter(one -> one.worked() > 0).toList();
        var unpaid = due.stream().filter(one -> one.paidFen() == 0).toList();
        var all = due.size() + summedPeople(view);
        return all == 0
                ? Reading.notAsked(NOT_YET)
                : Reading.of(Measure.percent(all - unpaid.size() - unpaid(view), all, rows(view, unpaid)));
    }

    /** Of what was due, how much was paid: a living allowance in place of wages shows here. What one got too much does not help another. */
    static Reading paidMoney(View<ProjectMonth> view) {
        var due = fallenDue(view).stream().filter(one -> one.dueFen() > 0).toList();
        var paid = due.stream()
                .mapToLong(one -> Math.min(one.paidFen(), one.dueFen()))
                .sum();
        var shorted = due.stream().filter(one -> one.differenceFen() > 0).toList();
        var summed = summedDue(view).mapToLong(Summed::fen).sum();
        var all = due.stream().mapToLong(WorkerMonth::dueFen).sum() + summed;
        return all == 0
                ? Reading.notAsked(NOT_YET)
                : Reading.of(Measure.percent(paid + summed, all, rows(view, shorted)));
    }

    /** Of those who attended and whose day of pay went by, how many stand on no sheet and were paid nothing. */
    static Reading withoutRecord(View<ProjectMonth> view) {
        var due = fallenDue(view).stream().filter(one -> one.worked() > 0).toList();
        var bare = due.stream()
                .filter(one -> one.dueFen() == 0 && one.paidFen() == 0 && one.waitingFen() == 0)
                .toList();
        var all = due.size() + summedPeople(view);
        return all == 0
                ? Reading.notAsked(NOT_YET)
                : Reading.of(Measure.percent(bare.size() + unpaid(view), all, rows(view, bare)));
    }

    /** Wages due per head of those on sheets. */
    static Reading meanPay(View<ProjectMonth> view) {
        var heads = onSheets(view.month()).size() + summedPaid(view.month());
        return heads == 0
                ? Reading.unknown(NO_SHEET)
                : Reading.of(
                        Measure.fenEach(view.month().dueFen(), heads, Stream.of(SiteSignals.project(view.month()))));
    }

    /** The most that one person was paid for the month, by whichever firms. */
    static Reading mostPaid(View<ProjectMonth> view) {
        return most(view, Stream.of(view.month()));
    }

    /**
     * The most that one person was paid for this calendar year. Who stands in a sum counts with one month only: whoever keeps months
     * tells those one by one who earn so much that their year may matter.
     */
    static Reading mostPaidInYear(View<ProjectMonth> view) {
        return most(view, view.yearToDate());
    }

    private static Reading most(View<ProjectMonth> view, Stream<ProjectMonth> months) {
        var all = months.toList();
        var sums = new HashMap<UUID, Long>();
        all.forEach(
                month -> month.workers().forEach(one -> sums.merge(one.person().worker(), one.paidFen(), Long::sum)));
        var most = LongStream.concat(
                        sums.values().stream().mapToLong(Long::longValue),
                        all.stream().flatMap(month -> month.summed().stream()).mapToLong(Summed::mostFen))
                .max();
        if (most.isEmpty()) {
            return Reading.unknown(NOBODY);
        }
        var rows = all.stream()
                .flatMap(month -> month.workers().stream()
                        .filter(one -> one.paidFen() > 0
                                && Long.valueOf(most.getAsLong())
                                        .equals(sums.get(one.person().worker())))
                        .map(month::row));
        return Reading.of(Measure.fen(most.getAsLong(), rows));
    }

    /** People who left without having got everything, or without a sheet that settles what they worked. */
    static Reading leavers(View<ProjectMonth> view) {
        return people(
                view, one -> one.leftOn() != null && !one.leftOn().isAfter(view.day()) && unsettled(view, one), 0);
    }

    private static boolean unsettled(View<ProjectMonth> view, WorkerMonth one) {
        return fallenDue(view, one)
                && (one.reasons().contains(Reason.LEAVER_UNSETTLED) || one.worked() > 0 && one.dueFen() == 0);
    }

    /** Of the people on sheets whose day of pay went by, how many did not confirm theirs: before it, sheets go round to be signed. */
    static Reading unconfirmed(View<ProjectMonth> view) {
        var sheets = onSheets(view.month());
        var due = sheets.stream().filter(one -> one.fallenDue(view.day())).toList();
        var open = due.stream().filter(one -> !one.confirmed()).toList();
        var all = due.size() + summedDue(view).mapToInt(Summed::paidPeople).sum();
        if (all == 0) {
            return sheets.isEmpty() && summedPaid(view.month()) == 0
                    ? Reading.unknown(NO_SHEET)
                    : Reading.notAsked(NOT_YET);
        }
        return Reading.of(Measure.percent(open.size(), all, rows(view, open)));
    }

    static Reading latePeople(View<ProjectMonth> view) {
        return with(view, Reason.LATE);
    }

    /** People whose pay came back and who are still without it after their day of pay: until then it is sent again in time. */
    static Reading returnedPeople(View<ProjectMonth> view) {
        return people(
                view,
                one -> one.reasons().contains(Reason.RETURNED) && one.fallenDue(view.day()) && one.differenceFen() > 0,
                0);
    }

    static Reading sharedCardPeople(View<ProjectMonth> view) {
        return with(view, Reason.SHARED_CARD);
    }

    static Reading paidUnattended(View<ProjectMonth> view) {
        return with(view, Reason.PAID_UNATTENDED);
    }

    private static Reading with(View<ProjectMonth> view, Reason reason) {
        return people(view, one -> one.reasons().contains(reason), 0);
    }

    /** @param summed how many there are besides, of whom no row is told */
    private static Reading people(View<ProjectMonth> view, Predicate<WorkerMonth> which, int summed) {
        var found = view.month().workers().stream().filter(which).toList();
        var people = found.stream().map(one -> one.person().worker()).distinct().count();
        return view.month().peopled()
                ? Reading.of(Measure.count(people + summed, MeasureUnit.PEOPLE, rows(view, found)))
                : Reading.unknown("当月没有工人的记录");
    }

    private static Reading ifFallenDue(View<ProjectMonth> view, Measure measure) {
        return fallenDue(view).isEmpty() && summedPeople(view) == 0 ? Reading.notAsked(NOT_YET) : Reading.of(measure);
    }

    private static List<WorkerMonth> fallenDue(View<ProjectMonth> view) {
        return view.month().workers().stream()
                .filter(one -> fallenDue(view, one))
                .toList();
    }

    private static boolean fallenDue(View<ProjectMonth> view, WorkerMonth one) {
        return one.fallenDue(view.day()) && !AwaitedSheet.of(view, one);
    }

    private static List<WorkerMonth> onSheets(ProjectMonth month) {
        return month.workers().stream().filter(one -> one.dueFen() > 0).toList();
    }

    private static Stream<Summed> summedDue(View<ProjectMonth> view) {
        return view.month().summed().stream().filter(one -> one.fallenDue(view.day()));
    }

    private static int summedPeople(View<ProjectMonth> view) {
        return summedDue(view).mapToInt(Summed::people).sum();
    }

    private static int summedPaid(ProjectMonth month) {
        return month.summed().stream().mapToInt(Summed::paidPeople).sum();
    }

    /** Those in the sums who should have been paid by now. */
    static int unpaid(View<ProjectMonth> view) {
        return summedDue(view).mapToInt(Summed::unpaidPeople).sum();
    }

    static boolean owed(View<ProjectMonth> view, WorkerMonth one) {
        return fallenDue(view, one) && (one.differenceFen() > 0 || one.worked() > 0 && one.paidFen() == 0);
    }

    private static Stream<Row> rows(View<ProjectMonth> view, List<WorkerMonth> workers) {
        return workers.stream().map(view.month()::row);
    }
}
