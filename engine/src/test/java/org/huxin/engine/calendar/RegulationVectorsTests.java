package org.huxin.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.huxin.engine.ExampleCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors that regulations.md §13 computed from the announced calendars. */
class RegulationVectorsTests {

    private final WorkCalendar calendar = ExampleCalendar.loaded();

    @ParameterizedTest(name = "{1} {0} from {3} is due {4}")
    @CsvSource({
        "WORKING_DAY,  5, NONE,     2026-02-12, 2026-02-26",
        "WORKING_DAY, 20, NONE,     2026-09-18, 2026-10-22",
        "WORKING_DAY, 10, NONE,     2026-04-30, 2026-05-18",
        "WORKING_DAY,  5, NONE,     2025-09-30, 2025-10-14",
        "WORKING_DAY,  1, NONE,     2026-01-01, 2026-01-04",
        "DAY,         30, FORWARD,  2026-09-04, 2026-10-08",
        "DAY,         30, FORWARD,  2026-08-26, 2026-09-28",
        "DAY,         30, FORWARD,  2026-01-17, 2026-02-24",
        "MONTH,        1, FORWARD,  2026-01-31, 2026-02-28",
        "DAY,          0, BACKWARD, 2026-10-05, 2026-09-30",
        "DAY,          0, BACKWARD, 2026-02-15, 2026-02-14",
    })
    void endsOnTheDayThatTheRegulationsCompute(Unit unit, int count, Roll roll, LocalDate from, LocalDate due) {
        var deadline = new Term(count, unit, roll).after(from.atTime(9, 30), calendar);

        assertThat(deadline).isEqualTo(Deadline.closeOf(due, false));
    }

    /** QX-11: the two years come to 248 working days each. */
    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void countsAsManyWorkingDaysAYearAsTheMinistryDoes(int year) {
        var lastOfPrevious = LocalDate.of(year - 1, 12, 31);

        assertThat(calendar.workdaysBetween(lastOfPrevious, LocalDate.of(year, 12, 31)))
                .isEqualTo(248);
    }
}
