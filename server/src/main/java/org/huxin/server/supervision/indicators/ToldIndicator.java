package org.huxin.server.supervision.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells of a month of a firm, as it is written down.
 *
 * @param creditCode by which the firm is found first
 * @param name of the firm
 * @param kind code or Chinese name of the indicator
 * @param unit to be sure that both mean the same; null to take the indicator's own
 * @param payBy last day on which wages that are due are paid in time
 * @param region Chinese name or code of the place where the firm is
 */
record ToldIndicator(
        @Nullable String creditCode,
        @Nullable String name,
        @Nullable String kind,
        @Nullable YearMonth month,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable LocalDate payBy,
        @Nullable String region) {

    /** @param number as whoever sent it counts it */
    record Line(int number, ToldIndicator told) {}

    /** What is wrong in one place. @param column as in the file; empty for the line as a whole */
    record Mistake(int line, String column, String message) {}
}
