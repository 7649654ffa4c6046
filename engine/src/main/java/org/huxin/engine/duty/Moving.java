package org.huxin.engine.duty;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.huxin.engine.calendar.Deadline;
import org.huxin.engine.calendar.Roll;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.calendar.WorkCalendar;

/**
 * A deadline that standstills push on, in the unit of its own term: what had run stays run, and the rest runs on from the
 * day after the clock starts again.
 *
 * @param term gives the unit and the roll
 * @param raw the last day before rolling; for hours the first moment that is too late
 * @param provisional whether an unknown year had a say in the raw day
 */
record Moving(Term term, LocalDateTime raw, boolean provisional) {

    static Moving after(Term term, LocalDateTime base, WorkCalendar calendar) {
        return of(term, new Term(term.count(), term.unit(), Roll.NONE).after(base, calendar));
    }

    static Moving before(Term term, LocalDateTime event, WorkCalendar calendar) {
        return of(term, new Term(term.count(), term.unit(), Roll.NONE).before(event, calendar));
    }

    private static Moving of(Term term, Deadline raw) {
        var moment = term.unit() == Unit.HOUR ? raw.end() : raw.lastDay().atStartOfDay();
        return new Moving(term, moment, raw.provisional());
    }

    /** The same deadline set to a day by decision, which holds whatever the calendar says. */
    Moving setTo(LocalDate day) {
        return new Moving(
                new Term(0, term.unit(), Roll.NONE),
                hours() ? day.plusDays(1).atStartOfDay() : day.atStartOfDay(),
                false);
    }

    /** The deadline when the clock stood still from one moment to the other. */
    Moving pushedOn(LocalDateTime from, LocalDateTime to, WorkCalendar calendar) {
        var start = from.toLocalDate();
        var end = to.toLocalDate();
        return switch (term.unit()) {
            case HOUR -> new Moving(term, raw.plus(Duration.between(from, to)), provisional);
            case WORKING_DAY -> {
                var stood = calendar.workdaysBetween(start, end);
                var last = stood == 0 ? raw.toLocalDate() : calendar.plusWorkdays(raw.toLocalDate(), stood);
                var known = calendar.knows(start, end) && calendar.knows(raw.toLocalDate(), last);
                yield new Moving(term, last.atStartOfDay(), provisional || !known);
            }
            case DAY, MONTH, YEAR -> new Moving(term, raw.plusDays(ChronoUnit.DAYS.between(start, end)), provisional);
        };
    }

    Deadline deadline(WorkCalendar calendar) {
        if (hours()) {
            return new Deadline(raw, false);
        }
        var roll = term.unit() == Unit.WORKING_DAY ? Roll.NONE : term.roll();
        var rolled = new Term(0, Unit.DAY, roll).after(raw, calendar);
        return provisional ? new Deadline(rolled.end(), true) : rolled;
    }

    private boolean hours() {
        return term.unit() == Unit.HOUR;
    }
}
