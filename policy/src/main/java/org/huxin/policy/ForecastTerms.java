package org.huxin.policy;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huxin.engine.warning.Forecast;

/** How a place looks ahead for its special accounts, from its parameters and its register {@code wage_seasons}. */
final class ForecastTerms {

    private static final String BACK = "national.forecast.back_months";
    private static final String AHEAD = "national.forecast.ahead_months";
    private static final String WHOLE = "national.forecast.whole_percent";
    private static final String SEASONS = "wage_seasons";

    private ForecastTerms() {}

    /** Empty while one of the numbers is 未设定. */
    static Optional<Forecast.Terms> of(PackStack stack, LocalDate on) {
        var numbers = Stream.of(BACK, AHEAD, WHOLE)
                .flatMap(id -> stack.value(id, on).stream())
                .map(value -> value.number().intValueExact())
                .toList();
        return numbers.size() < 3
                ? Optional.empty()
                : Optional.of(new Forecast.Terms(numbers.get(0), numbers.get(1), numbers.get(2), seasons(stack)));
    }

    private static Map<Month, Integer> seasons(PackStack stack) {
        var seasons = new EnumMap<Month, Integer>(Month.class);
        stack.register(SEASONS)
                .ifPresent(register -> register.entries()
                        .forEach(entry -> seasons.put(
                                Month.of(Integer.parseInt(entry.code())),
                                Integer.valueOf(
                                        String.valueOf(entry.attributes().get("percent"))))));
        return seasons;
    }
}
