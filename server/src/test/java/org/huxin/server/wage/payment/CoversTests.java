package org.huxin.server.wage.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** 够发几个月. */
class CoversTests {

    private static Cover.Month month(int at, long payroll) {
        return new Cover.Month(YearMonth.of(2024, 1).plusMonths(at), null, 0, 0, 0, payroll, payroll);
    }

    @Test
    void monthsWithoutAPayrollDoNotMakeTheMeanSmaller() {
        var cover = Covers.cover(300_00, List.of(month(0, 100_00), month(1, 0), month(2, 200_00)));
        assertThat(cover.averageFen()).isEqualTo(150_00);
        assertThat(cover.monthsOfCover()).isEqualByComparingTo("2.0");
    }

    @Test
    void withoutAnyPayrollNothingIsSaid() {
        assertThat(Covers.cover(300_00, List.of()).monthsOfCover()).isNull();
        assertThat(Covers.cover(300_00, List.of(month(0, 0))).monthsOfCover()).isNull();
    }

    @Test
    void anOverdrawnAccountLastsNotAtAll() {
        assertThat(Covers.cover(-1, List.of(month(0, 100))).monthsOfCover()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void theMonthsNeverPromiseMoreThanTheBalance() {
        var seed = 20_240_614L;
        var random = new Random(seed);
        for (var round = 0; round < 500; round++) {
            var months = new ArrayList<Cover.Month>();
            for (var i = random.nextInt(1, 24); i > 0; i--) {
                months.add(month(i, random.nextLong(1, 100_000_000_000L)));
            }
            var balance = random.nextLong(0, 1_000_000_000_000L);
            var cover = Covers.cover(balance, months);
            assertThat(cover.monthsOfCover().multiply(BigDecimal.valueOf(cover.averageFen())))
                    .as("seed %d, round %d", seed, round)
                    .isLessThanOrEqualTo(BigDecimal.valueOf(balance));
        }
    }
}
