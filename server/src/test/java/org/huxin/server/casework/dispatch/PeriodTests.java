package org.huxin.server.casework.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.huxin.engine.policy.Cycle;
import org.huxin.server.kernel.CommandRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 11, 15);
    private static final List<String> KINDS = List.of("day", "week", "month", "year");

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(500));
    }

    @Test
    void aPeriodIsWholeOnlyAsADaySevenDaysOrACalendarMonth() {
        var seed = 58_059L;
        var random = new Random(seed);
        var whole = 0;
        for (var round = 0; round < 20_000; round++) {
            var month = YearMonth.from(day(random));
            var from = random.nextBoolean() ? day(random) : month.atDay(1);
            var to = random.nextBoolean()
                    ? from.plusDays(random.nextInt(8))
                    : YearMonth.from(from).atEndOfMonth();
            var period = new Period(KINDS.get(random.nextInt(4)), from, to);
            var days = from.datesUntil(to.plusDays(1)).toList();
            var expected = switch (period.kind()) {
                case "day" -> days.size() == 1;
                case "week" -> days.size() == 7;
                case "month" ->
                    days.equals(YearMonth.from(from)
                            .atDay(1)
                            .datesUntil(YearMonth.from(from).plusMonths(1).atDay(1))
                            .toList());
                default -> false;
            };
            assertThat(period.whole()).as("seed %d: %s", seed, period).isEqualTo(expected);
            whole += expected ? 1 : 0;
        }
        assertThat(whole).isBetween(500, 19_500);
    }

    @Test
    void twoStretchesTouchWhenTheyHaveADayInCommon() {
        var seed = 58_060L;
        var random = new Random(seed);
        for (var round = 0; round < 5_000; round++) {
            var from = day(random);
            var period = new Period("week", from, from.plusDays(random.nextInt(10)));
            var first = from.plusDays(random.nextInt(30) - 15);
            var last = first.plusDays(random.nextInt(10));

            assertThat(period.touches(first, last))
                    .as("seed %d: %s and %s to %s", seed, period, first, last)
                    .isEqualTo(period.from()
                            .datesUntil(period.to().plusDays(1))
                            .anyMatch(day -> !day.isBefore(first) && !day.isAfter(last)));
        }
    }

    @Test
    void whatARoundAsksForIsAWholePeriodThatEndsOnItsLastDay() {
        for (var day = FIRST; day.isBefore(FIRST.plusDays(400)); day = day.plusDays(1)) {
            for (var cycle : List.of(Cycle.Period.DAY, Cycle.Period.WEEK)) {
                assertThat(Period.ending(cycle, day)).matches(Period::whole).returns(day, Period::to);
            }
            var month = YearMonth.from(day).atEndOfMonth();
            assertThat(Period.ending(Cycle.Period.MONTH, month))
                    .matches(Period::whole)
                    .returns(month, Period::to);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "week, 2024-03-04, 2024-03-10, 2024-03-04,",
        "week, 2024-03-04, 2024-03-10, 2024-03-03, 这一期还没有开始",
        "week, 2024-03-04, 2024-03-11, 2024-03-20, 起止日期不是完整的一期",
        "month, 2024-02-01, 2024-02-29, 2024-02-01,",
        "month, 2024-02-01, 2024-02-28, 2024-03-20, 起止日期不是完整的一期",
        "day, 2024-03-05, 2024-03-04, 2024-03-20, 起止日期不是完整的一期"
    })
    void onlyAWholePeriodThatHasBegunCanBeMade(
            String kind, LocalDate from, LocalDate to, LocalDate today, String refusal) {
        var period = new Period(kind, from, to);
        if (refusal == null) {
            period.requireMakeable(today);
            assertThat(period.whole()).isTrue();
        } else {
            assertThatThrownBy(() -> period.requireMakeable(today))
                    .isInstanceOf(CommandRefused.class)
                    .hasMessage(refusal);
        }
    }
}
