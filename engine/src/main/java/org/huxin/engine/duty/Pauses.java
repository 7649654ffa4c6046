package org.huxin.engine.duty;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.huxin.engine.calendar.Deadline;
import org.huxin.engine.calendar.Roll;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.engine.policy.DutyRule;
import org.jspecify.annotations.Nullable;

/**
 * The intervals in which a duty's clock stood still. A pause counts only with a stated legal basis; what had run before it
 * stays run, and the rest runs on from the day after it ends.
 */
record Pauses(List<Interval> intervals) {

    /** The attribute that must hold the legal basis. */
    static final String BASIS = "basis";

    /** One stop; {@code to} is null while it lasts. */
    record Interval(Fact stopped, @Nullable Fact resumed) {}

    static Pauses of(DutyRule rule, Fact trigger, History history) {
        if (rule.pausedBy().isEmpty()) {
            return new Pauses(List.of());
        }
        var resumes = history.evidence(rule.resumedBy(), trigger);
        var intervals = new ArrayList<Interval>();
        LocalDateTime runningSince = trigger.at();
        for (var stop : history.evidence(rule.pausedBy(), trigger)) {
            var basis = stop.text(BASIS);
            if (basis == null || basis.isBlank() || stop.at().isBefore(runningSince)) {
                continue;
            }
            var resume = resumes.stream()
                    .filter(fact -> !fact.at().isBefore(stop.at()))
                    .findFirst()
                    .orElse(null);
            intervals.add(new Interval(stop, resume));
            if (resume == null) {
                break;
            }
            runningSince = resume.at();
        }
        return new Pauses(intervals);
    }

    /** The deadline with the stops that began before it taken out; null when the clock stands still now. */
    @Nullable
    Deadline end(Term term, LocalDateTime base, WorkCalendar calendar) {
        var end = term.after(base, calendar);
        long stood = 0;
        for (var interval : intervals) {
            if (!end.keeps(interval.stopped().at())) {
                break;
            }
            var resumed = interval.resumed();
            if (resumed == null) {
                return null;
            }
            stood += length(term.unit(), interval.stopped().at(), resumed.at(), calendar);
            end = shifted(term, base, stood, calendar);
        }
        return end;
    }

    private static long length(Unit unit, LocalDateTime from, LocalDateTime to, WorkCalendar calendar) {
        return switch (unit) {
            case HOUR -> Duration.between(from, to).toMinutes();
            case WORKING_DAY -> calendar.workdaysBetween(from.toLocalDate(), to.toLocalDate());
            case DAY, MONTH, YEAR -> ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate());
        };
    }

    private static Deadline shifted(Term term, LocalDateTime base, long stood, WorkCalendar calendar) {
        return switch (term.unit()) {
            case HOUR -> new Deadline(term.after(base, calendar).end().plusMinutes(stood), false);
            case WORKING_DAY -> term.plus(Math.toIntExact(stood)).after(base, calendar);
            case DAY, MONTH, YEAR -> {
                LocalDate raw = new Term(term.count(), term.unit(), Roll.NONE)
                        .after(base, calendar)
                        .lastDay()
                        .plusDays(stood);
                yield new Term(0, Unit.DAY, term.roll()).after(raw.atStartOfDay(), calendar);
            }
        };
    }
}
