package org.huxin.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class DeadlineTests {

    private final Deadline deadline = Deadline.closeOf(LocalDate.of(2026, 3, 5), false);

    @Test
    void runsToTheLastMomentOfItsDay() {
        assertThat(deadline.keeps(LocalDateTime.parse("2026-03-05T23:59:59.999999")))
                .isTrue();
        assertThat(deadline.keeps(LocalDateTime.parse("2026-03-06T00:00"))).isFalse();
    }

    @Test
    void namesItsLastDay() {
        assertThat(deadline.lastDay()).isEqualTo("2026-03-05");
        assertThat(new Deadline(LocalDateTime.parse("2026-03-05T10:00"), false).lastDay())
                .isEqualTo("2026-03-05");
    }

    @Test
    void comparesByTimeAlone() {
        var provisional = Deadline.closeOf(LocalDate.of(2026, 3, 5), true);

        assertThat(deadline).isEqualByComparingTo(provisional);
        assertThat(deadline).isLessThan(Deadline.closeOf(LocalDate.of(2026, 3, 6), false));
    }
}
