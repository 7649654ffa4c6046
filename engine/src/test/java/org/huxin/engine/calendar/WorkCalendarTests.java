package org.huxin.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huxin.engine.ExampleCalendar;
import org.junit.jupiter.api.Test;

class WorkCalendarTests {

    private final WorkCalendar calendar = ExampleCalendar.loaded();

    @Test
    void knowsDaysOffAndWorkedWeekends() {
        assertThat(calendar.isWorkday(LocalDate.of(2026, 10, 7))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 10, 8))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 10, 11))).isFalse();
    }

    @Test
    void saysWhichYearsItKnowsAndFromWhichNotice() {
        assertThat(calendar.knows(2026)).isTrue();
        assertThat(calendar.knows(2027)).isFalse();
        assertThat(calendar.notice(2026)).isEqualTo("国办发明电〔2025〕7号");
        assertThat(calendar.notice(2027)).isEmpty();
        assertThat(calendar.knows(LocalDate.of(2025, 3, 1), LocalDate.of(2026, 3, 1)))
                .isTrue();
        assertThat(calendar.knows(LocalDate.of(2026, 3, 1), LocalDate.of(2027, 3, 1)))
                .isFalse();
    }

    @Test
    void readsAYearThatIsNotLoadedAsPlainWeekends() {
        assertThat(calendar.isWorkday(LocalDate.of(2027, 10, 1))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 10, 2))).isFalse();
    }

    @Test
    void countsWorkingDaysForwardAndBack() {
        var friday = LocalDate.of(2026, 9, 18);
        var thursday = LocalDate.of(2026, 9, 24);

        assertThat(calendar.workdaysBetween(friday, thursday)).isEqualTo(5);
        assertThat(calendar.workdaysBetween(thursday, friday)).isEqualTo(-5);
        assertThat(calendar.workdaysBetween(friday, friday)).isZero();
        assertThat(calendar.plusWorkdays(friday, 5)).isEqualTo(thursday);
        assertThat(calendar.minusWorkdays(thursday, 5)).isEqualTo(friday);
    }

    @Test
    void agreesWithCountingDayByDay() {
        for (var day = LocalDate.of(2023, 12, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            var expected = day.plusDays(1);
            for (var left = 7; ; expected = expected.plusDays(1)) {
                if (calendar.isWorkday(expected) && --left == 0) {
                    break;
                }
            }
            assertThat(calendar.plusWorkdays(day, 7))
                    .as("7 working days after %s", day)
                    .isEqualTo(expected);
        }
    }

    @Test
    void worksWithoutAnyYearLoaded() {
        var bare = new WorkCalendar(List.of());

        assertThat(bare.plusWorkdays(LocalDate.of(2018, 10, 1), 5)).isEqualTo(LocalDate.of(2018, 10, 8));
        assertThat(bare.knows(2018)).isFalse();
    }

    @Test
    void refusesADayBeyondWhatItCanCompute() {
        assertThatThrownBy(() -> calendar.isWorkday(LocalDate.of(1901, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1901-01-01");
        assertThatThrownBy(() -> calendar.plusWorkdays(LocalDate.of(2026, 1, 1), 1_000_000))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.minusWorkdays(LocalDate.of(2026, 1, 1), 1_000_000))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAYearThatContradictsItself() {
        var sunday = LocalDate.of(2026, 9, 20);
        var monday = LocalDate.of(2026, 9, 21);

        assertThatThrownBy(() -> new CalendarYear(2026, "", Set.of(sunday), Set.of(sunday)))
                .hasMessageContaining("既是放假日又是调休上班日");
        assertThatThrownBy(() -> new CalendarYear(2026, "", Set.of(), Set.of(monday)))
                .hasMessageContaining("本是工作日");
        assertThatThrownBy(() -> new CalendarYear(2025, "", Set.of(monday), Set.of()))
                .hasMessageContaining("不属于 2025 年");
    }
}
