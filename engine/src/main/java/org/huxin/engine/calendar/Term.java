package org.huxin.engine.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A length of time as a rule states it. The day of the trigger is not counted (民法典 art. 201).
 *
 * @param count how many units; 0 means by the close of the trigger's own day
 * @param unit the unit the text uses
 * @param roll what a day off does to the last day; has no effect on hours and working days
 */
public record Term(int count, Unit unit, Roll roll) {

    public Term {
        if (count < 0) {
            throw new IllegalArgumentException("期限不能为负数: " + count);
        }
    }

    /** The deadline of this term when it starts at the trigger. */
    public Deadline after(LocalDateTime trigger, WorkCalendar calendar) {
        if (unit == Unit.HOUR) {
            return Deadline.including(trigger.plusHours(count));
        }
        var from = trigger.toLocalDate();
        var last = forward(from, calendar);
        return close(count == 0 ? from : from.plusDays(1), last, calendar);
    }

    /** The deadline that lies this term before an event: the last day on which a thing due "n days before" may be done. */
    public Deadline before(LocalDateTime event, WorkCalendar calendar) {
        if (unit == Unit.HOUR) {
            return Deadline.including(event.minusHours(count));
        }
        var to = event.toLocalDate();
        var last = backward(to, calendar);
        return close(count == 0 ? to : to.minusDays(1), last, calendar);
    }

    /** Provisional only where a day that was counted, or rolled over, lies in a year that is not known. */
    private Deadline close(LocalDate firstCounted, LocalDate raw, WorkCalendar calendar) {
        if (unit == Unit.WORKING_DAY) {
            return Deadline.closeOf(raw, !known(firstCounted, raw, calendar));
        }
        var rolled = roll(raw, calendar);
        return Deadline.closeOf(rolled, roll != Roll.NONE && !known(raw, rolled, calendar));
    }

    private static boolean known(LocalDate one, LocalDate other, WorkCalendar calendar) {
        return one.isBefore(other) ? calendar.knows(one, other) : calendar.knows(other, one);
    }

    private LocalDate forward(LocalDate from, WorkCalendar calendar) {
        return switch (unit) {
            case HOUR -> from;
            case DAY -> from.plusDays(count);
            case WORKING_DAY -> count == 0 ? calendar.onOrAfter(from) : calendar.plusWorkdays(from, count);
            case MONTH -> from.plusMonths(count);
            case YEAR -> from.plusYears(count);
        };
    }

    private LocalDate backward(LocalDate from, WorkCalendar calendar) {
        return switch (unit) {
            case HOUR -> from;
            case DAY -> from.minusDays(count);
            case WORKING_DAY -> count == 0 ? calendar.onOrBefore(from) : calendar.minusWorkdays(from, count);
            case MONTH -> from.minusMonths(count);
            case YEAR -> from.minusYears(count);
        };
    }

    private LocalDate roll(LocalDate raw, WorkCalendar calendar) {
        return switch (roll) {
            case NONE -> raw;
            case FORWARD -> calendar.onOrAfter(raw);
            case BACKWARD -> calendar.onOrBefore(raw);
        };
    }

    @Override
    public String toString() {
        return count + unit.label();
    }
}
