package org.huxin.engine.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The end of a term.
 *
 * @param end the first moment that is too late: 00:00 of the following day for terms in days, months and years, and for
 *     hours the microsecond after the last moment
 * @param provisional true when a year was needed whose days off are not loaded yet, so that the date may still move
 */
public record Deadline(LocalDateTime end, boolean provisional) implements Comparable<Deadline> {

    /** The deadline at the close of a day. */
    public static Deadline closeOf(LocalDate day, boolean provisional) {
        return new Deadline(day.plusDays(1).atStartOfDay(), provisional);
    }

    /** The deadline of a term in hours, whose last moment is still inside: 以内 includes the number (民法典 art. 1259). */
    static Deadline including(LocalDateTime last) {
        return new Deadline(last.plus(1, ChronoUnit.MICROS), false);
    }

    /** The last day on which the thing may still be done. */
    public LocalDate lastDay() {
        return end.minusNanos(1).toLocalDate();
    }

    /** Whether a thing done at the given moment was in time. */
    public boolean keeps(LocalDateTime doneAt) {
        return doneAt.isBefore(end);
    }

    @Override
    public int compareTo(Deadline other) {
        return end.compareTo(other.end);
    }
}
