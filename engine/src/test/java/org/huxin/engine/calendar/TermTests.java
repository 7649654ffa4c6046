package org.huxin.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.huxin.engine.ExampleCalendar;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTests {

    private final WorkCalendar calendar = ExampleCalendar.loaded();

    @Test
    void doesNotCountTheDayOfTheTrigger() {
        assertThat(due(1, Unit.DAY, Roll.NONE, "2024-03-04T23:59")).isEqualTo("2024-03-05");
        assertThat(due(1, Unit.DAY, Roll.NONE, "2024-03-04T00:00")).isEqualTo("2024-03-05");
    }

    @Test
    @Requirement({"JF-39", "JF-41"})
    void countsTheWorkedWeekendAfterAHoliday() {
        assertThat(due(5, Unit.WORKING_DAY, Roll.NONE, "2024-09-27T15:00")).isEqualTo("2024-10-10");
        assertThat(due(10, Unit.WORKING_DAY, Roll.NONE, "2024-09-27T15:00")).isEqualTo("2024-10-16");
    }

    @Test
    void letsHoursRunFromTheMomentThroughDaysOff() {
        var deadline = new Term(24, Unit.HOUR, Roll.NONE).after(moment("2026-10-01T10:00"), calendar);

        assertThat(deadline.lastDay()).isEqualTo("2026-10-02");
        assertThat(deadline.keeps(moment("2026-10-02T09:59:59"))).isTrue();
        assertThat(deadline.keeps(moment("2026-10-02T10:00:01"))).isFalse();
    }

    /** 民法典 art. 1259: 以内 includes the number, so the last moment of the 24th hour is still inside. */
    @Test
    void countsTheLastMomentOfTheLastHour() {
        var deadline = new Term(24, Unit.HOUR, Roll.NONE).after(moment("2026-10-01T10:00"), calendar);

        assertThat(deadline.keeps(moment("2026-10-02T10:00"))).isTrue();
    }

    @Test
    void asksForHoursBeforeAnEvent() {
        var deadline = new Term(48, Unit.HOUR, Roll.NONE).before(moment("2026-03-04T10:00"), calendar);

        assertThat(deadline.keeps(moment("2026-03-02T10:00"))).isTrue();
        assertThat(deadline.keeps(moment("2026-03-02T10:01"))).isFalse();
    }

    @ParameterizedTest(name = "{0} months after {1} is {2}")
    @CsvSource({
        "1, 2026-01-28, 2026-02-28",
        "1, 2026-01-31, 2026-02-28",
        "1, 2024-01-31, 2024-02-29",
        "1, 2026-02-28, 2026-03-28",
        "3, 2025-11-30, 2026-02-28",
        "12, 2024-02-29, 2025-02-28",
        "0, 2026-05-31, 2026-05-31",
    })
    void endsMonthsOnTheMatchingDayOrTheMonthsLast(int count, LocalDate from, LocalDate due) {
        assertThat(new Term(count, Unit.MONTH, Roll.NONE)
                        .after(from.atTime(8, 0), calendar)
                        .lastDay())
                .isEqualTo(due);
    }

    @Test
    void endsAYearFromALeapDayOnTheLastOfFebruary() {
        assertThat(due(1, Unit.YEAR, Roll.NONE, "2024-02-29T12:00")).isEqualTo("2025-02-28");
        assertThat(due(4, Unit.YEAR, Roll.NONE, "2024-02-29T12:00")).isEqualTo("2028-02-29");
    }

    @Test
    void rollsOnlyAsTheRuleSays() {
        assertThat(due(1, Unit.DAY, Roll.NONE, "2026-09-30T10:00")).isEqualTo("2026-10-01");
        assertThat(due(1, Unit.DAY, Roll.FORWARD, "2026-09-30T10:00")).isEqualTo("2026-10-08");
        assertThat(due(1, Unit.DAY, Roll.BACKWARD, "2026-09-30T10:00")).isEqualTo("2026-09-30");
    }

    @Test
    void leavesALastDayOnAWorkedWeekendWhereItIs() {
        assertThat(due(2, Unit.DAY, Roll.FORWARD, "2026-10-08T10:00")).isEqualTo("2026-10-10");
        assertThat(due(2, Unit.DAY, Roll.BACKWARD, "2026-10-08T10:00")).isEqualTo("2026-10-10");
    }

    @Test
    void givesUntilTheCloseOfTheSameDayForACountOfZero() {
        assertThat(due(0, Unit.DAY, Roll.NONE, "2026-03-07T10:00")).isEqualTo("2026-03-07");
        assertThat(due(0, Unit.WORKING_DAY, Roll.NONE, "2026-03-06T10:00")).isEqualTo("2026-03-06");
        assertThat(due(0, Unit.WORKING_DAY, Roll.NONE, "2026-03-07T10:00")).isEqualTo("2026-03-09");
    }

    @ParameterizedTest(name = "{0} {1} before {2} is {3}")
    @CsvSource({
        "5, WORKING_DAY, NONE,    2026-10-08, 2026-09-23",
        "1, WORKING_DAY, NONE,    2026-10-11, 2026-10-10",
        "0, WORKING_DAY, NONE,    2026-10-05, 2026-09-30",
        "0, WORKING_DAY, NONE,    2026-10-09, 2026-10-09",
        "3, DAY,         NONE,    2026-10-08, 2026-10-05",
        "3, DAY,         BACKWARD, 2026-10-08, 2026-09-30",
        "1, MONTH,       NONE,    2026-03-31, 2026-02-28",
        "1, YEAR,        NONE,    2024-02-29, 2023-02-28",
    })
    void endsAWindowBeforeAnEvent(int count, Unit unit, Roll roll, LocalDate event, LocalDate due) {
        assertThat(new Term(count, unit, roll)
                        .before(event.atTime(9, 0), calendar)
                        .lastDay())
                .isEqualTo(due);
    }

    @Test
    void refusesANegativeCount() {
        assertThatThrownBy(() -> new Term(-1, Unit.DAY, Roll.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    @Test
    void readsAsTheTextSaysIt() {
        assertThat(new Term(5, Unit.WORKING_DAY, Roll.NONE)).hasToString("5个工作日");
        assertThat(new Term(1, Unit.DAY, Roll.NONE)).hasToString("1日");
        assertThat(new Term(3, Unit.MONTH, Roll.NONE)).hasToString("3个月");
    }

    private LocalDate due(int count, Unit unit, Roll roll, String trigger) {
        return new Term(count, unit, roll).after(moment(trigger), calendar).lastDay();
    }

    private static LocalDateTime moment(String text) {
        return LocalDateTime.parse(text);
    }
}
