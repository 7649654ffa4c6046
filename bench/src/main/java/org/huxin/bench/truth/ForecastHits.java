package org.huxin.bench.truth;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts held against the truth; a month is a month of wages, and it was foreseen when the month began in which it was to be paid.
 *
 * @param all forecasts, one for each project and month
 * @param empty of these, there was nothing to go by
 * @param known forecasts that named a month as short already of which one knows what came; said, and came
 * @param named forecasts that named a next short month of which one knows what came
 * @param later of these, those of a month that was to be paid in a month to come
 * @param own months as the forecast said
 * @param never as whoever never says short would have it
 * @param same as whoever says of each month what came of the last would have it
 * @param firsts months as the forecast said of which none before was short
 */
record ForecastHits(
        int all, int empty, Tally known, Tally named, Tally later, Tally own, Tally never, Tally same, Tally firsts) {

    static final ForecastHits NONE =
            new ForecastHits(0, 0, Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE);

    static ForecastHits of(List<Foreseen> all, AccountTruth.Known truth) {
        return all.stream().reduce(NONE, (hits, one) -> hits.and(one, truth), (one, other) -> one);
    }

    private ForecastHits and(Foreseen one, AccountTruth.Known truth) {
        var project = one.project();
        var paidNow = one.made().minusMonths(1);
        var judged = truth.judges(project, paidNow);
        var isShort = judged && truth.isShort(project, paidNow);
        var before = truth.judges(project, paidNow.minusMonths(1)) && truth.isShort(project, paidNow.minusMonths(1));
        var says = paidNow.equals(one.shortMonth());
        var next = one.shortMonth();
        return new ForecastHits(
                all + 1,
                empty + (one.told() ? 0 : 1),
                said(known, one, one.behind(), truth),
                said(named, one, next, truth),
                next != null && next.isAfter(paidNow) ? said(later, one, next, truth) : later,
                judged ? own.and(says, isShort) : own,
                judged ? never.and(false, isShort) : never,
                judged ? same.and(before, isShort) : same,
                judged && !truth.wasShortBefore(project, paidNow) ? firsts.and(says, isShort) : firsts);
    }

    private static Tally said(Tally tally, Foreseen one, @Nullable YearMonth month, AccountTruth.Known truth) {
        return month == null || !truth.judges(one.project(), month)
                ? tally
                : tally.and(true, truth.isShort(one.project(), month));
    }
}
