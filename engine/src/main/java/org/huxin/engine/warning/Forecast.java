package org.huxin.engine.warning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huxin.engine.match.WorkerMonth;
import org.jspecify.annotations.Nullable;

/**
 * How long a special account lasts: the wages of the coming months by the trend of heads and the season, against what usually
 * comes in until they are to be paid.
 *
 * @param cover months of mean wages that the balance is good for
 * @param shortMonth the first month whose wages it will not cover; null where there is none as far as one looks
 * @param reasons the figures that it comes from, in fen and heads
 */
public record Forecast(BigDecimal cover, @Nullable YearMonth shortMonth, Reasons reasons) {

    private static final int DIGITS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * How to look ahead.
     *
     * @param back months with wages that are looked back on
     * @param ahead months that are looked ahead
     * @param season wages of a month in per cent of an ordinary one; 100 where a month is not named
     */
    public record Terms(int back, int ahead, Map<Month, Integer> season) {
        public Terms {
            season = Map.copyOf(season);
            if (back < 1 || ahead < 1) {
                throw new IllegalArgumentException("looks back " + back + ", ahead " + ahead);
            }
        }
    }

    /**
     * Why.
     *
     * @param owedFen wages of months that were, still to be paid
     * @param headsNow people on sheets of the last month
     * @param headsChange by how many they change a month
     * @param gapFen what is missing in the short month; 0 where there is none
     */
    public record Reasons(
            long balanceFen,
            long owedFen,
            long inflowFen,
            long wagesEachFen,
            int headsNow,
            BigDecimal headsChange,
            long gapFen,
            List<YearMonth> from) {}

    /** From the months of a project, in any order; null where there is no account or no wages to go by. */
    public static @Nullable Forecast of(Dossier dossier, Terms terms) {
        var months = dossier.months().values().stream()
                .filter(ProjectMonth.class::isInstance)
                .map(ProjectMonth.class::cast)
                .toList();
        var paid = months.stream().filter(one -> heads(one) > 0).toList();
        var account = months.isEmpty() ? null : months.getLast().account();
        if (account == null || paid.isEmpty()) {
            return null;
        }
        var seen = paid.subList(Math.max(0, paid.size() - terms.back()), paid.size());
        var heads = seen.stream().mapToInt(Forecast::heads).sum();
        var due = seen.stream().mapToLong(ProjectMonth::dueFen).sum();
        var first = seen.getFirst();
        var last = seen.getLast();
        var apart = first.month().until(last.month(), ChronoUnit.MONTHS);
        var change = divide(heads(last) - heads(first), Math.max(1, apart));
        var known = months.getLast().month();
        var lag = lag(last);
        var inflow = inflow(dossier, seen, lag, known);
        var each = due / heads;
        var ahead = new TreeMap<YearMonth, Wages>();
        months.forEach(one -> owed(one).ifPresent(wages -> ahead.put(one.month(), wages)));
        var owed = ahead.values().stream().mapToLong(Wages::fen).sum();
        // months after the last sheet: their wages are still to come
        for (var k = 1; !last.month().plusMonths(k).isAfter(known.plusMonths(terms.ahead())); k++) {
            var month = last.month().plusMonths(k);
            if (month.isAfter(known) || !idle(dossier, month)) {
                var season = terms.season().getOrDefault(month.getMonth(), 100);
                ahead.put(month, new Wages(wages(each, heads(last), change, k, season), month.plusMonths(lag)));
            }
        }
        var balance = account.balanceFen();
        YearMonth shortMonth = null;
        var gap = 0L;
        for (var next : ahead.entrySet()) {
            balance -= next.getValue().fen();
            // what came in for months that are known is in the balance
            var coming = Math.max(0, known.until(next.getValue().paidIn(), ChronoUnit.MONTHS)) * inflow;
            if (balance + coming < 0) {
                shortMonth = next.getKey();
                gap = -(balance + coming);
                break;
            }
        }
        var reasons = new Reasons(
                account.balanceFen(),
                owed,
                inflow,
                each,
                heads(last),
                change,
                gap,
                seen.stream().map(ProjectMonth::month).toList());
        return new Forecast(divide(account.balanceFen(), Math.max(1, due / seen.size())), shortMonth, reasons);
    }

    /** Wages of a month, and the month in which they are to be paid. */
    private record Wages(long fen, YearMonth paidIn) {}

    /** What is on sheets of a month and not paid. */
    private static Optional<Wages> owed(ProjectMonth month) {
        var open =
                month.workers().stream().filter(one -> one.differenceFen() > 0).toList();
        return open.stream()
                .map(WorkerMonth::payBy)
                .min(Comparator.naturalOrder())
                .map(day -> new Wages(
                        open.stream().mapToLong(WorkerMonth::differenceFen).sum(), YearMonth.from(day)));
    }

    /** How many months after a month its wages are paid. */
    private static int lag(ProjectMonth month) {
        return Stream.concat(
                        month.workers().stream().filter(one -> one.dueFen() > 0).map(WorkerMonth::payBy),
                        month.summed().stream()
                                .filter(sum -> sum.paidPeople() > 0)
                                .map(Summed::payBy))
                .min(Comparator.naturalOrder())
                .map(day -> Math.max(0, (int) month.month().until(YearMonth.from(day), ChronoUnit.MONTHS)))
                .orElse(0);
    }

    /** What comes in a month, by what came for months with wages when these were to be paid; in them, while that is not known. */
    private static long inflow(Dossier dossier, List<ProjectMonth> seen, int lag, YearMonth known) {
        var when = seen.stream()
                .map(one -> one.month().plusMonths(lag))
                .filter(at -> !at.isAfter(known))
                .toList();
        var months = when.isEmpty() ? seen.stream().map(ProjectMonth::month).toList() : when;
        return months.stream()
                        .mapToLong(at -> dossier.months().get(at) instanceof ProjectMonth one ? inflow(one) : 0)
                        .sum()
                / months.size();
    }

    /** Nothing is earned while works stand still. */
    private static boolean idle(Dossier dossier, YearMonth month) {
        return dossier.months().get(month) instanceof ProjectMonth known
                && !known.site().underWay();
    }

    /** What is known when a month begins: the months before it, with the account as it stands by now. */
    public static Dossier atStart(Dossier dossier, YearMonth month) {
        var before = new TreeMap<>(dossier.months().headMap(month));
        var account = dossier.months().get(month) instanceof ProjectMonth present ? present.account() : null;
        if (account != null && !before.isEmpty() && before.lastEntry().getValue() instanceof ProjectMonth last) {
            before.put(last.month(), last.with(account));
        }
        return new Dossier(dossier.subject(), before);
    }

    private static long wages(long each, int heads, BigDecimal change, int ahead, int season) {
        var people = BigDecimal.valueOf(heads).add(change.multiply(BigDecimal.valueOf(ahead)));
        return people.max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(each))
                .multiply(BigDecimal.valueOf(season))
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static int heads(ProjectMonth month) {
        return (int) month.workers().stream()
                        .filter(one -> one.dueFen() > 0)
                        .map(one -> one.person().worker())
                        .distinct()
                        .count()
                + month.summed().stream().mapToInt(Summed::paidPeople).sum();
    }

    private static long inflow(ProjectMonth month) {
        var account = month.account();
        return account == null
                ? 0
                : account.movements().stream()
                        .filter(one -> one.kind() == AccountMonth.Kind.INFLOW)
                        .mapToLong(AccountMonth.Movement::fen)
                        .sum();
    }

    private static BigDecimal divide(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }
}
