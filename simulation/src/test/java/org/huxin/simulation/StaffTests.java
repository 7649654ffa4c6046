package org.huxin.simulation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.huxin.simulation.Deed.Measure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Employers outside construction: what others know of them, month by month. */
class StaffTests {

    private static Recorded town;
    private static Map<String, String> codes;

    @BeforeAll
    static void live() {
        town = Seeds.town(Seeds.drawn(StaffTests.class));
        codes = new HashMap<>();
        town.deeds(Deed.EmployerRegistered.class)
                .map(Deed.EmployerRegistered::employer)
                .forEach(one -> codes.put(one.id(), one.firm().code()));
    }

    private static Map<YearMonth, Long> power(String code) {
        var months = new HashMap<YearMonth, Long>();
        town.deeds(Deed.Indicated.class)
                .filter(one -> one.employer().equals(code) && one.measure() == Measure.POWER)
                .forEach(one -> months.put(one.month(), one.amount()));
        return months;
    }

    @Test
    void everyEmployerHasEveryIndicatorEveryMonth() {
        var counts =
                town.deeds(Deed.Indicated.class).collect(groupingBy(one -> one.employer() + one.month(), counting()));

        assertThat(counts).as("种子 %d", town.seed).hasSize(Size.TOWN.employers() * 11);
        assertThat(counts.values()).containsOnly((long) Measure.values().length);
        assertThat(town.deeds(Deed.EmployerRegistered.class)).hasSize(Size.TOWN.employers());
    }

    @Test
    void whoIsHealthyKeepsWithinTheNoiseAndPaysInTime() {
        var told = new HashSet<String>();
        town.truths(Truth.Troubled.class).forEach(one -> told.add(one.subject()));
        town.truths(Truth.Innocent.class).forEach(one -> told.add(one.subject()));
        var healthy = codes.entrySet().stream()
                .filter(one -> !told.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();

        assertThat(healthy).as("种子 %d", town.seed).isNotEmpty().allSatisfy(code -> {
            var months = power(code).values();
            var least = months.stream().mapToLong(Long::longValue).min().orElseThrow();
            var most = months.stream().mapToLong(Long::longValue).max().orElseThrow();
            assertThat(least * 100).isGreaterThan(most * 85);
            assertPaid(code);
        });
    }

    @Test
    void whoHasASlackSeasonPaysAndComesBack() {
        var dips = town.truths(Truth.Innocent.class)
                .filter(one -> codes.containsKey(one.subject()))
                .map(one -> codes.get(one.subject()))
                .collect(toSet());

        assertThat(dips).as("种子 %d", town.seed).isNotEmpty().allSatisfy(code -> {
            var months = power(code);
            var most = months.values().stream().mapToLong(Long::longValue).max().orElseThrow();
            assertThat(months.values()).anyMatch(one -> one * 10 < most * 7);
            assertPaid(code);
        });
    }

    private static void assertPaid(String code) {
        var end = Seeds.START.plusMonths(Size.TOWN.months());
        var paid = new HashMap<YearMonth, Long>();
        town.deeds(Deed.StaffPaid.class)
                .filter(one -> one.employer().equals(code))
                .forEach(one -> paid.put(one.month(), one.fen()));
        assertThat(town.deeds(Deed.StaffWagesReported.class)
                        .filter(one ->
                                one.employer().equals(code) && one.dueOn().isBefore(end)))
                .isNotEmpty()
                .allMatch(one -> paid.get(one.month()) == one.fen());
    }

    @Test
    void whoStopsPayingWagesStopsPayingInsurance() {
        var code = codes.get(town.subject(Trouble.FACTORY_SLOWING));
        var paid = town.deeds(Deed.StaffPaid.class)
                .filter(one -> one.employer().equals(code))
                .map(Deed.StaffPaid::month)
                .collect(toSet());

        assertThat(town.deeds(Deed.Indicated.class)
                        .filter(one -> one.employer().equals(code) && one.measure() == Measure.SOCIAL_INSURANCE)
                        .filter(one -> one.month().isBefore(YearMonth.of(2025, 11))))
                .as("种子 %d", town.seed)
                .isNotEmpty()
                .allMatch(one -> (one.amount() > 0) == paid.contains(one.month()));
    }
}
