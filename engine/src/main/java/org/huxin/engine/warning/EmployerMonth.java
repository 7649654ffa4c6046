package org.huxin.engine.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one month of an employer who need not build anything: a factory, a restaurant.
 *
 * @param heads people employed; null where nobody told
 * @param wages null where nobody told
 * @param indicators what other bodies told of the month
 */
public record EmployerMonth(
        String subject,
        YearMonth month,
        @Nullable Integer heads,
        @Nullable Wages wages,
        List<Indicator> indicators) implements Month {

    /** @param payBy last day on which they are in time */
    public record Wages(Row row, long dueFen, long paidFen, LocalDate payBy) {}

    /**
     * A figure of somebody else's, with its unit, period and source as it came.
     *
     * @param kind as in the register {@code indicator_kinds}
     * @param source who told it, such as the tax office
     */
    public record Indicator(Row row, String kind, BigDecimal value, String unit, String source) {}

    public EmployerMonth {
        indicators = Row.tidy(indicators, Indicator::row);
    }

    @Override
    public Stream<LocalDate> turns() {
        return wages == null ? Stream.empty() : Stream.of(wages.payBy());
    }

    @Override
    public EmployerMonth without(Set<UUID> workers) {
        return this;
    }
}
