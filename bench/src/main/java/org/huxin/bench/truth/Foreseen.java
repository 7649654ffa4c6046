package org.huxin.bench.truth;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the server foresaw of a project's account when a month began.
 *
 * @param project id in the city
 * @param shortMonth the first month whose wages the account will not cover; null where there is none
 */
record Foreseen(String project, YearMonth made, @Nullable YearMonth shortMonth) {

    /** The month that is named, if it had gone by: its wages are paid in the month that begins. */
    Optional<YearMonth> behind() {
        return Optional.ofNullable(shortMonth).filter(month -> month.isBefore(made));
    }

    /** The month that is named, if it was still to come. */
    Optional<YearMonth> ahead() {
        return Optional.ofNullable(shortMonth).filter(month -> !month.isBefore(made));
    }
}
