package org.huxin.simulation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
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
                .filter(one -> !one.month().atDay(1).isBefore(Seeds.START))
                .forEach(one -> months.put(one.month(), one.amount()));
        return months;
    }

    @Test
    void everyEmployerHasEveryIndicatorEveryMonth() {
        var counts =
                town.deeds(Deed.Indicated.class).collect(groupingBy(one -> one.employer() + one.month(), counting()));

        assertThat(counts).as("种子 %d", town.seed).hasSize(Size.TOWN.employers() * (11 + 12));
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

    @Test
    void aSlackSeasonComesBackAndAnUsualYearWasUsual() {
        var heads = new HashMap<String, Map<YearMonth, Integer>>();
        town.deeds(Deed.StaffCounted.class)
                .forEach(one -> heads.computeIfAbsent(one.employer(), first -> new HashMap<>())
                        .put(one.month(), one.people()));
        var told = new HashMap<String, Map<YearMonth, Integer>>();
        town.deeds(Deed.StaffWagesReported.class)
                .forEach(one -> told.computeIfAbsent(one.employer(), first -> new HashMap<>())
                        .put(one.month(), one.people()));
        var slowing = town.truths(Truth.Troubled.class)
                .map(one -> codes.get(one.subject()))
                .filter(Objects::nonNull)
                .collect(toSet());

        assertThat(heads).as("种子 %d", town.seed).hasSameSizeAs(codes).allSatisfy((code, before) -> {
            assertThat(before).hasSize(12);
            if (slowing.contains(code)) {
                assertThat(before.values())
                        .hasSize(12)
                        .containsOnly(before.values().iterator().next());
            } else {
                // nobody else falls by a third who did not a year ago
                told.getOrDefault(code, Map.of())
                        .forEach((month, people) ->
                                assertThat(people * 10).isGreaterThanOrEqualTo(before.get(month.minusYears(1)) * 7));
            }
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
                        .filter(one -> !one.month().atDay(1).isBefore(Seeds.START)
                                && one.month().isBefore(YearMonth.of(2025, 11))))
                .as("种子 %d", town.seed)
                .isNotEmpty()
                .allMatch(one -> (one.amount() > 0) == paid.contains(one.month()));
    }
}
