package org.huxin.engine.warning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.huxin.engine.match.WorkerMonth;
import org.jspecify.annotations.Nullable;

/**
 * How long a special account lasts. What is short already and what will be short next are two things: one is known, the other is
 * foreseen from what usually came in of what was due.
 *
 * @param cover months of mean wages that the balance is good for
 * @param behind what is short already; null where the balance covers all that has fallen due
 * @param shortMonth the first month, of those whose day of pay is still ahead, whose wages will not be covered; null where there is
 *     none as far as one looks
 * @param reasons the figures that it comes from, in fen and heads
 */
public record Forecast(
        BigDecimal cover, @Nullable Behind behind, @Nullable YearMonth shortMonth, Reasons reasons) {

    private static final int DIGITS = 4;
    private static final int WHOLE = 100;

    /**
     * How to look ahead.
     *
     * @param back months with wages that are looked back on
     * @param ahead months that are looked ahead
     * @param wholePercent of what was due, what must have come in for all of it to be expected again
     * @param season wages of a month in per cent of an ordinary one; 100 where a month is not named
     */
    public record Terms(int back, int ahead, int wholePercent, Map<Month, Integer> season) {
        public Terms {
            season = Map.copyOf(season);
            if (back < 1 || ahead < 1 || wholePercent < 1) {
                throw new IllegalArgumentException(
                        "looks back " + back + ", ahead " + ahead + ", whole from " + wholePercent);
            }
        }
    }

    /**
     * Wages that have fallen due beyond what the account holds.
     *
     * @param month the first that has any
     * @param fen how much is missing for all of them
     */
    public record Behind(YearMonth month, long fen) {}

    /**
     * Why.
     *
     * @param owedFen wages that have fallen due and are not paid
     * @param past what came in of what was due
     * @param enoughPercent from which share on what came in is expected whole
     * @param next the short month, or else the next to be paid; null where no wages are expected
     * @param coming the wages of people at work, by which months ahead are reckoned
     * @param gapFen what is missing in the short month; 0 where there is none
     */
    public record Reasons(
            long balanceFen,
            long owedFen,
            PastInflow past,
            int enoughPercent,
            @Nullable Next next,
            Trend coming,
            long gapFen) {}

    /**
     * The month that is looked at first.
     *
     * @param payBy the day by which its wages are to be paid
     * @param openFen what of them is not paid
     * @param inflowFen what is expected to come in for them still
     * @param late whether the labour cost should have come by now, so that no more of it is expected
     */
    public record Next(YearMonth month, LocalDate payBy, long openFen, long inflowFen, boolean late) {}

    /** From the months of a project up to that of a day, in any order; null where there is no account or no wages to go by. */
    public static @Nullable Forecast of(Dossier dossier, Terms terms, LocalDate day) {
        var now = YearMonth.from(day);
        var months = new TreeMap<YearMonth, ProjectMonth>();
        dossier.months().headMap(now.plusMonths(1)).forEach((at, month) -> {
            if (month instanceof ProjectMonth known) {
                months.put(at, known);
            }
        });
        var account = months.isEmpty() ? null : months.lastEntry().getValue().account();
        var trend = Trend.of(months.values(), now, terms);
        if (account == null || trend == null) {
            return null;
        }
        var owed = months.values().stream().mapToLong(one -> owed(one, day)).sum();
        var balance = account.balanceFen();
        var past = PastInflow.of(months, day, terms.back(), trend.eachFen());
        // a small part that is missing is no odd settlement where wages are owed
        var enough = owed > balance ? WHOLE : terms.wholePercent();
        // money for wages that have fallen due is set aside; what is missing for them takes nothing from months to come
        var rest = Math.max(0, balance - owed);
        var come = past.counts(now, months) ? 0 : Math.max(0, PastInflow.net(months.get(now)));
        Next first = null;
        for (var wages : trend.ahead(months, day, terms)) {
            var whole = past.expected(wages.wholeFen(), enough);
            var here = YearMonth.from(wages.payBy()).equals(now) ? Math.min(come, whole) : 0;
            come -= here;
            var late = late(months.get(wages.month()), day);
            var inflow = late ? 0 : whole - here;
            var next = new Next(wages.month(), wages.payBy(), wages.openFen(), inflow, late);
            first = first == null ? next : first;
            rest += inflow - wages.openFen();
            if (rest < 0) {
                var reasons = new Reasons(balance, owed, past, enough, next, trend, -rest);
                return new Forecast(trend.cover(balance), behind(months, day, balance - owed), next.month(), reasons);
            }
        }
        var reasons = new Reasons(balance, owed, past, enough, first, trend, 0);
        return new Forecast(trend.cover(balance), behind(months, day, balance - owed), null, reasons);
    }

    private static @Nullable Behind behind(TreeMap<YearMonth, ProjectMonth> months, LocalDate day, long left) {
        return left >= 0
                ? null
                : months.values().stream()
                        .filter(one -> owed(one, day) > 0)
                        .findFirst()
                        .map(one -> new Behind(one.month(), -left))
                        .orElse(null);
    }

    /** Wages of a month that have fallen due and are not paid. */
    static long owed(ProjectMonth month, LocalDate day) {
        return month.workers().stream()
                .filter(one -> one.fallenDue(day))
                .mapToLong(WorkerMonth::differenceFen)
                .filter(fen -> fen > 0)
                .sum();
    }

    private static boolean late(@Nullable ProjectMonth month, LocalDate day) {
        var labour = month == null ? null : month.labour();
        return labour != null && labour.dueBy().isBefore(day);
    }

    static BigDecimal divide(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }
}
