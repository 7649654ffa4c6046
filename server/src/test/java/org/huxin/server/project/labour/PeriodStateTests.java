package org.huxin.server.project.labour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 应拨、足额、不足、逾期. */
class PeriodStateTests {

    private static final LocalDate DUE_ON = LocalDate.of(2024, 6, 10);

    @ParameterizedTest
    @CsvSource({
        ",   0,  0, UNAGREED",
        "100, 0, 0, DUE",
        "100, 99, 0, DUE",
        "100, 100, 0, FULL",
        "100, 0, 1, OVERDUE",
        "100, 99, 1, SHORT",
        "100, 100, 1, FULL",
        "0, 0, 1, FULL"
    })
    void standsAsTheDayAndTheMoneySay(Long due, long received, int daysAfter, PeriodState expected) {
        var state = PeriodState.on(DUE_ON.plusDays(daysAfter), due, received, DUE_ON);
        assertThat(state).isEqualTo(expected);
        assertThat(state.alert()).isEqualTo(expected == PeriodState.SHORT || expected == PeriodState.OVERDUE);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 0", "1, 1", "8, 8"})
    void isLateByTheDaysUntilItWasFull(int fullAfter, int expected) {
        var asked = DUE_ON.plusDays(20);
        assertThat(PeriodState.daysLate(asked, 100L, DUE_ON, DUE_ON.plusDays(fullAfter)))
                .isEqualTo(expected);
        assertThat(PeriodState.daysLate(asked, 100L, DUE_ON, null)).isEqualTo(20);
        assertThat(PeriodState.daysLate(asked, 0L, DUE_ON, null)).isZero();
        assertThat(PeriodState.daysLate(asked, null, DUE_ON, null)).isZero();
    }
}
