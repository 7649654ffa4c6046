package org.huxin.engine.warning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.match.WorkerMonth;
import org.huxin.engine.warning.AccountMonth.Kind;
import org.jspecify.annotations.Nullable;

/** Each signal of a project once more, by a loop; null where it cannot tell. One firm only, so that a row is a person. */
final class PlainSignals {

    private PlainSignals() {}

    /** Day after day; in these months every weekend is off and nothing else. */
    private static boolean waits(@Nullable Term grace, LocalDate dueBy, LocalDate day) {
        if (grace == null) {
            return false;
        }
        var left = grace.count();
        for (var at = dueBy.plusDays(1); !at.isAfter(day); at = at.plusDays(1)) {
            var weekend = at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (left == 0) {
                return false;
            }
            left -= grace.unit() == Unit.WORKING_DAY && weekend ? 0 : 1;
        }
        return true;
    }

    static @Nullable BigDecimal value(
            Signal signal,
            ProjectMonth month,
            List<? extends Month> months,
            Map<UUID, YearMonth> absent,
            LocalDate day,
            Leeway leeway) {
        var funded = month.labour() != null
                && month.labour().dueFen() > 0
                && month.labour().inFen() >= month.labour().dueFen();
        var sheet = month.sheets().getFirst();
        var sheetWaits = funded && waits(leeway.sheetGrace(), sheet.dueBy(), day);
        long waits = 0,
                workers = 0,
                attended = 0,
                anyPaid = 0,
                past = 0,
                pastWorked = 0,
                pastPaid = 0,
                bare = 0,
                owed = 0;
        long pastDue = 0, pastDueFen = 0, pastPaidFen = 0, owedFen = 0, sheets = 0, dueFen = 0, unconfirmed = 0;
        long late = 0, returned = 0, shared = 0, ghost = 0, left = 0, openFen = 0, openPast = 0;
        LocalDate oldest = null;
        for (var one : month.workers()) {
            if (PlainAssessment.away(absent, one, month.month())) {
                continue;
            }
            var handed = sheet.handedInOn();
            var isOpen = handed == null || one.dueFen() > 0 && handed.isAfter(sheet.dueBy());
            var isBare = one.paidFen() == 0 && one.unpaidFen() == 0 && isOpen;
            var isPast = PlainAssessment.past(one, day) && !(isBare && sheetWaits);
            waits += isBare && sheetWaits && one.worked() > 0 && PlainAssessment.past(one, day) ? 1 : 0;
            var isOwed = isPast && (one.dueFen() > one.paidFen() || one.worked() > 0 && one.paidFen() == 0);
            workers++;
            attended += one.worked() > 0 ? 1 : 0;
            anyPaid += one.paidFen() > 0 ? 1 : 0;
            past += isPast ? 1 : 0;
            pastWorked += isPast && one.worked() > 0 ? 1 : 0;
            pastPaid += isPast && one.worked() > 0 && one.paidFen() > 0 ? 1 : 0;
            bare += isPast && one.worked() > 0 && one.dueFen() == 0 && one.paidFen() == 0 && one.waitingFen() == 0
                    ? 1
                    : 0;
            owed += isOwed ? 1 : 0;
            pastDue += isPast && one.dueFen() > 0 ? 1 : 0;
            pastDueFen += isPast ? one.dueFen() : 0;
            pastPaidFen += isPast && one.dueFen() > 0 ? Math.min(one.dueFen(), one.paidFen()) : 0;
            owedFen += isPast ? Math.max(0, one.dueFen() - one.paidFen()) : 0;
            var open = Math.max(0, one.dueFen() - one.paidFen());
            openFen += open;
            openPast += PlainAssessment.past(one, day) && open > 0 ? 1 : 0;
            sheets += one.dueFen() > 0 ? 1 : 0;
            dueFen += one.dueFen();
            unconfirmed += isPast && one.dueFen() > 0 && !one.confirmed() ? 1 : 0;
            late += one.lastPaidOn() != null && one.lastPaidOn().isAfter(one.payBy()) ? 1 : 0;
            returned += isPast && one.dueFen() > one.paidFen() && one.unpaidFen() > 0 ? 1 : 0;
            shared += one.sharedCard() ? 1 : 0;
            ghost += one.worked() == 0 && one.paidFen() > 0 ? 1 : 0;
            var hasLeft = one.leftOn() != null && !one.leftOn().isAfter(day) && isPast;
            left += hasLeft && (isOwed || one.worked() > 0 && one.dueFen() == 0) ? 1 : 0;
            oldest = isOwed && (oldest == null || one.payBy().isBefore(oldest)) ? one.payBy() : oldest;
        }
        return switch (signal) {
            case UNPAID_MONTHS ->
                attended == 0 || attended == waits
                        ? null
                        : count(anyPaid > 0 ? 0 : apart(month.month(), YearMonth.from(day)));
            case OWED_PEOPLE -> workers == 0 ? null : count(owed);
            case OWED_MONEY -> past == 0 ? null : yuan(owedFen, 1);
            case OWED_MONTHS -> past == 0 ? null : count(begun(oldest, day));
            case PAID_PEOPLE -> pastWorked == 0 ? null : PlainAssessment.percent(pastPaid, pastWorked);
            case PAID_MONEY -> pastDue == 0 ? null : PlainAssessment.percent(pastPaidFen, pastDueFen);
            case WITHOUT_RECORD -> pastWorked == 0 ? null : PlainAssessment.percent(bare, pastWorked);
            case MEAN_PAY -> sheets == 0 ? null : yuan(dueFen, sheets);
            case MOST_PAID -> most(List.of(month), absent);
            case MOST_PAID_IN_YEAR ->
                most(
                        months.stream()
                                .map(ProjectMonth.class::cast)
                                .filter(one -> !one.month().isAfter(month.month()))
                                .toList(),
                        absent);
            case LEAVERS -> workers == 0 ? null : count(left);
            case UNCONFIRMED -> pastDue == 0 ? null : PlainAssessment.percent(unconfirmed, pastDue);
            case LATE_PEOPLE -> workers == 0 ? null : count(late);
            case RETURNED_PEOPLE -> workers == 0 ? null : count(returned);
            case SHARED_CARDS -> workers == 0 ? null : count(shared);
            case PAID_UNATTENDED -> workers == 0 ? null : count(ghost);
            case STOPPED_OWING -> {
                var stopped = month.site().stoppedOn();
                yield stopped == null ? null : count(owed == 0 ? 0 : days(stopped, day));
            }
            case BALANCE_GAP ->
                month.account() == null || openPast == 0 && labourToCome(month, months, day)
                        ? null
                        : yuan(Math.max(0, openFen - month.account().balanceFen()), 1);
            case ACCOUNT_COVER ->
                month.account() == null
                                || dueFen == 0
                                || openFen == 0
                                || openPast == 0 && labourToCome(month, months, day)
                        ? null
                        : BigDecimal.valueOf(month.account().balanceFen())
                                .divide(BigDecimal.valueOf(dueFen), MathContext.DECIMAL64);
            case ATTENDING ->
                !month.site().underWay() || !past(month, day) || month.roster() == null
                        ? null
                        : PlainAssessment.percent(
                                attended, Math.max(attended, month.roster().registered()));
            case SHEETS_OF_LABOUR -> {
                var missing = false;
                for (var each : month.sheets()) {
                    missing |= each.handedInOn() == null;
                }
                yield month.labour() == null
                                || month.labour().inFen() == 0
                                || month.sheets().isEmpty()
                                || missing
                        ? null
                        : PlainAssessment.percent(
                                Math.min(dueFen, month.labour().inFen()),
                                month.labour().inFen());
            }
            case WITHOUT_INFLOW -> withoutInflow(month, months, absent, day);
            default -> ofSite(signal, month, day, leeway);
        };
    }

    private static @Nullable BigDecimal ofSite(Signal signal, ProjectMonth month, LocalDate day, Leeway leeway) {
        var roster = month.roster();
        var labour = month.labour();
        var account = month.account();
        return switch (signal) {
            case ROSTER_COVERAGE ->
                roster == null
                        ? null
                        : PlainAssessment.percent(
                                roster.registered(),
                                roster.registered() + roster.unregistered().size());
            case UNREGISTERED ->
                roster == null ? null : count(roster.unregistered().size());
            case CARDS_BOUND ->
                roster == null ? null : without(roster, roster.withoutCard().size());
            case CONTRACTS_SIGNED ->
                roster == null ? null : without(roster, roster.withoutContract().size());
            case LACKING ->
                past(month, day)
                        ? null
                        : count(Objects.requireNonNull(month.site().lacking()).size());
            case UPLOAD_AGE -> {
                var upload = month.uploads().getFirst();
                var last = upload.lastOn();
                if (last != null && leeway.once().contains(upload.kind())) {
                    yield null;
                }
                var since = last == null ? Objects.requireNonNull(month.site().startedOn()) : last;
                yield month.site().underWay() && !past(month, day) ? count(days(since, day)) : null;
            }
            case SHEETS_LATE -> {
                var sheet = month.sheets().getFirst();
                yield count(sheet.handedInOn() == null ? days(sheet.dueBy(), day) : 0);
            }
            case COMPLAINING -> {
                var one = month.complaints().getFirst();
                var open = !day.isBefore(one.on()) && (one.closedOn() == null || day.isBefore(one.closedOn()));
                yield count(open ? one.people() : 0);
            }
            case ODD_DAYS -> {
                var days = new HashSet<LocalDate>();
                for (var one : month.oddities()) {
                    days.add(one.day());
                }
                yield count(days.size());
            }
            case ODD_PEOPLE -> {
                var people = new HashSet<UUID>();
                for (var one : month.oddities()) {
                    if (one.worker() != null) {
                        people.add(one.worker());
                    }
                }
                yield count(people.size());
            }
            case LABOUR_PAID ->
                labour == null || labour.dueFen() == 0 || !labour.dueBy().isBefore(day)
                        ? null
                        : PlainAssessment.percent(labour.inFen(), labour.dueFen());
            case LABOUR_SHARE ->
                labour == null || labour.baseFen() == 0 || !labour.dueBy().isBefore(day)
                        ? null
                        : PlainAssessment.percent(labour.inFen(), labour.baseFen());
            case PROGRESS_PAID ->
                labour == null || labour.doneFen() == 0 || !labour.dueBy().isBefore(day)
                        ? null
                        : PlainAssessment.percent(labour.progressFen(), labour.doneFen());
            case DIVERTED ->
                account == null
                        ? null
                        : yuan(
                                account.movements().getFirst().kind() == Kind.ELSEWHERE
                                        ? account.movements().getFirst().fen()
                                        : 0,
                                1);
            default -> throw new AssertionError(signal);
        };
    }

    /** Day by day through the months: the last labour cost on record says on which day of which month it is due. */
    private static boolean labourToCome(ProjectMonth month, List<? extends Month> months, LocalDate day) {
        for (var back = 0; back < 24; back++) {
            for (var each : months) {
                var labour = ((ProjectMonth) each).labour();
                if (each.month().plusMonths(back).equals(month.month()) && labour != null) {
                    return !day.isAfter(labour.dueBy().plusMonths(back));
                }
            }
        }
        return false;
    }

    private static @Nullable BigDecimal withoutInflow(
            ProjectMonth month, List<? extends Month> months, Map<UUID, YearMonth> absent, LocalDate day) {
        var busy = new TreeSet<YearMonth>();
        for (var each : months) {
            for (var one : ((ProjectMonth) each).workers()) {
                if (one.worked() > 0
                        && !each.month().isAfter(month.month())
                        && !PlainAssessment.away(absent, one, each.month())) {
                    busy.add(each.month());
                }
            }
        }
        var account = month.account();
        if (account == null || !month.site().underWay() || past(month, day)) {
            return null;
        }
        if (account.lastInflowOn() == null && nobodyEver(months, absent, month.month())) {
            return null;
        }
        var since = Objects.requireNonNull(month.site().startedOn());
        since = account.lastInflowOn() != null && account.lastInflowOn().isAfter(since)
                ? account.lastInflowOn()
                : since;
        var last = busy.floor(month.month());
        if (last == null) {
            return busy.isEmpty() ? count(days(since, day)) : null;
        }
        if (last.isBefore(month.month().minusMonths(1))) {
            return null;
        }
        while (busy.contains(last.minusMonths(1))) {
            last = last.minusMonths(1);
        }
        return count(days(last.atDay(1).isAfter(since) ? last.atDay(1) : since, day));
    }

    private static boolean nobodyEver(List<? extends Month> months, Map<UUID, YearMonth> absent, YearMonth last) {
        for (var each : months) {
            var month = (ProjectMonth) each;
            var there = month.roster() != null;
            for (var one : month.workers()) {
                there |= !PlainAssessment.away(absent, one, month.month());
            }
            if (there && !month.month().isAfter(last)) {
                return false;
            }
        }
        return true;
    }

    private static boolean past(ProjectMonth month, LocalDate day) {
        return month.month().atEndOfMonth().isBefore(day);
    }

    private static @Nullable BigDecimal most(List<ProjectMonth> months, Map<UUID, YearMonth> absent) {
        var sums = new HashMap<UUID, Long>();
        long most = 0;
        for (var month : months) {
            for (WorkerMonth one : month.workers()) {
                if (!PlainAssessment.away(absent, one, month.month())) {
                    most = Math.max(most, sums.merge(one.person().worker(), one.paidFen(), Long::sum));
                }
            }
        }
        return sums.isEmpty() ? null : yuan(most, 1);
    }

    private static BigDecimal without(Roster roster, int missing) {
        return PlainAssessment.percent(roster.registered() - missing, roster.registered());
    }

    private static long apart(YearMonth from, YearMonth to) {
        return (to.getYear() - from.getYear()) * 12L + to.getMonthValue() - from.getMonthValue();
    }

    /** 1 up to the same day of the next month, 2 up to that of the one after. */
    private static long begun(@Nullable LocalDate payBy, LocalDate day) {
        var months = 0;
        while (payBy != null && payBy.plusMonths(months).isBefore(day)) {
            months++;
        }
        return months;
    }

    private static long days(LocalDate from, LocalDate to) {
        return Math.max(0, to.toEpochDay() - from.toEpochDay());
    }

    private static BigDecimal count(long number) {
        return BigDecimal.valueOf(number);
    }

    private static BigDecimal yuan(long fen, long heads) {
        return BigDecimal.valueOf(fen).divide(BigDecimal.valueOf(100 * heads), MathContext.DECIMAL64);
    }
}
