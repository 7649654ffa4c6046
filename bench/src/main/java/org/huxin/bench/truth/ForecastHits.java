package org.huxin.bench.truth;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * Forecasts held against the truth.
 *
 * @param all months that were foreseen, one for each project and month
 * @param known of these, the account was said to be short already, in a month before, of which one knows what came
 * @param wasShort of those, it was
 * @param said forecasts that named a month to come of which one knows what came
 * @param came of these, the account was short in that month
 * @param shorts months that were short and were not known to be when they began
 * @param missed of these, the forecast had not seen it
 */
record ForecastHits(int all, int known, int wasShort, int said, int came, int shorts, int missed) {

    static ForecastHits of(List<Foreseen> all, AccountTruth.Known truth) {
        var named = all.stream()
                .flatMap(one -> one.ahead().map(month -> Map.entry(one.project(), month)).stream())
                .filter(one -> truth.judges(one.getKey(), one.getValue()))
                .toList();
        var known = all.stream()
                .flatMap(one -> one.behind().map(month -> Map.entry(one.project(), month)).stream())
                .filter(one -> truth.judges(one.getKey(), one.getValue()))
                .toList();
        var shorts = all.stream()
                .filter(one -> one.behind().isEmpty() && isShort(truth, one.project(), one.made()))
                .toList();
        return new ForecastHits(
                all.size(),
                known.size(),
                shortOf(known, truth),
                named.size(),
                shortOf(named, truth),
                shorts.size(),
                (int) shorts.stream()
                        .filter(one -> one.ahead().filter(one.made()::equals).isEmpty())
                        .count());
    }

    private static int shortOf(List<Map.Entry<String, YearMonth>> months, AccountTruth.Known truth) {
        return (int) months.stream()
                .filter(one -> truth.isShort(one.getKey(), one.getValue()))
                .count();
    }

    private static boolean isShort(AccountTruth.Known truth, String project, YearMonth month) {
        return truth.judges(project, month) && truth.isShort(project, month);
    }
}
