package org.huxin.server.supervision.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.engine.warning.Forecast;
import org.huxin.engine.warning.PastInflow;
import org.huxin.server.supervision.overview.MoneyMonths;
import org.jspecify.annotations.Nullable;

/**
 * 项目风险: money by month and how long the account lasts. How grave the risk is, {@code supervision.risk} tells.
 *
 * @param months the last ones, the oldest first
 * @param forecast as reckoned now; null where there is no account or no wages to go by
 * @param past what was expected before, the latest first, with what came
 * @param hits of this project
 * @param hitsHere of the whole place
 */
record RiskPage(
        UUID project,
        LocalDate day,
        List<MoneyMonths.Sums> months,
        @Nullable Ahead forecast,
        List<Past> past,
        Hits hits,
        Hits hitsHere) {

    /**
     * How long the account lasts; money in fen.
     *
     * @param cover months of mean wages
     * @param behind what is short already; null where the balance covers what has fallen due
     * @param shortMonth the next short month, of those whose day of pay is ahead
     * @param lookedAhead how many months
     * @param wholePercent of what was due, what must have come in for all of it to be expected again
     * @param owedFen wages that have fallen due and are not paid
     * @param past what came in of what was due
     * @param next the short month, or else the next to be paid; null where no wages are expected
     * @param still works stand still
     * @param from months that wages and heads are reckoned from
     */
    record Ahead(
            BigDecimal cover,
            Forecast.@Nullable Behind behind,
            @Nullable YearMonth shortMonth,
            int lookedAhead,
            int wholePercent,
            long balanceFen,
            long owedFen,
            PastInflow past,
            Forecast.@Nullable Next next,
            boolean still,
            long wagesEachFen,
            int heads,
            BigDecimal headsChange,
            long gapFen,
            List<YearMonth> from) {}

    /** @param came whether the month that was named was short; null while one does not know */
    record Past(
            YearMonth month,
            @Nullable BigDecimal cover,
            @Nullable YearMonth behindMonth,
            @Nullable YearMonth shortMonth,
            @Nullable Boolean came) {}
}
