package org.huxin.engine.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.huxin.engine.ExampleCalendar;
import org.junit.jupiter.api.Test;

/** A date is provisional exactly where a year whose days off are not announced had a say in it. */
class ProvisionalTests {

    private final WorkCalendar calendar = ExampleCalendar.loaded();

    @Test
    void marksWorkingDaysThatReachIntoAnUnannouncedYear() {
        assertThat(after(5, Unit.WORKING_DAY, Roll.NONE, "2026-12-30").provisional())
                .isTrue();
        assertThat(after(1, Unit.WORKING_DAY, Roll.NONE, "2026-12-30").provisional())
                .isFalse();
    }

    @Test
    void marksARollOnlyWhenTheLastDayNeedsTheCalendar() {
        assertThat(after(30, Unit.DAY, Roll.FORWARD, "2026-12-20").provisional())
                .isTrue();
        assertThat(after(30, Unit.DAY, Roll.NONE, "2026-12-20").provisional()).isFalse();
        assertThat(after(2, Unit.MONTH, Roll.NONE, "2026-12-20").provisional()).isFalse();
        assertThat(after(9000, Unit.HOUR, Roll.NONE, "2026-12-20").provisional())
                .isFalse();
    }

    @Test
    void doesNotMarkADateBecauseTheUncountedDayOfTheTriggerLiesInAnUnknownYear() {
        assertThat(after(3, Unit.WORKING_DAY, Roll.NONE, "2023-12-31").provisional())
                .isFalse();
        assertThat(before(3, Unit.WORKING_DAY, "2027-01-01").provisional()).isFalse();
        assertThat(before(3, Unit.WORKING_DAY, "2027-01-04").provisional()).isTrue();
    }

    @Test
    void marksTheSameDayTermOfADayInAnUnannouncedYear() {
        assertThat(after(0, Unit.WORKING_DAY, Roll.NONE, "2027-03-01").provisional())
                .isTrue();
    }

    @Test
    void marksABackwardRollOverTheTurnOfTheYear() {
        assertThat(after(0, Unit.DAY, Roll.BACKWARD, "2027-01-03").provisional())
                .isTrue();
        assertThat(after(0, Unit.DAY, Roll.BACKWARD, "2026-10-05").provisional())
                .isFalse();
    }

    @Test
    void givesTheFinalDateOnceTheYearIsLoaded() {
        var term = new Term(3, Unit.WORKING_DAY, Roll.NONE);
        var trigger = LocalDate.of(2026, 12, 31).atTime(9, 0);

        assertThat(term.after(trigger, calendar)).isEqualTo(Deadline.closeOf(LocalDate.of(2027, 1, 5), true));
        assertThat(term.after(trigger, ExampleCalendar.with2027()))
                .isEqualTo(Deadline.closeOf(LocalDate.of(2027, 1, 7), false));
    }

    private Deadline after(int count, Unit unit, Roll roll, String day) {
        return new Term(count, unit, roll).after(LocalDate.parse(day).atTime(9, 0), calendar);
    }

    private Deadline before(int count, Unit unit, String day) {
        return new Term(count, unit, Roll.NONE).before(LocalDate.parse(day).atTime(9, 0), calendar);
    }
}
