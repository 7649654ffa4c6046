package org.huxin.bench.truth;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What the server foresaw of a project's account when a month began.
 *
 * @param project id in the city
 * @param told whether there was anything to go by
 * @param behind the first month that was said to be short already; null where there was none
 * @param shortMonth the next month whose wages the account was said not to cover; null where there was none
 */
record Foreseen(
        String project,
        YearMonth made,
        boolean told,
        @Nullable YearMonth behind,
        @Nullable YearMonth shortMonth) {}
