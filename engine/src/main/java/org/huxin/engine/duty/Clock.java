package org.huxin.engine.duty;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.huxin.engine.calendar.Deadline;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * How one duty's time ran, turn by turn: pauses push its deadline on, extensions set it. A turn that comes after the
 * deadline, or after the duty was settled, moves it no more.
 */
final class Clock {

    private final WorkCalendar calendar;
    private final List<Pause> pauses = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();
    private @Nullable Moving moving;
    private @Nullable Deadline due;
    private boolean stopped;

    /** A clock set to a deadline; null for an undated duty. */
    Clock(@Nullable Moving set, WorkCalendar calendar) {
        this.calendar = calendar;
        this.moving = set;
        this.due = set == null ? null : set.deadline(calendar);
    }

    /** A clock that nothing moves. */
    Clock(Deadline due, WorkCalendar calendar) {
        this.calendar = calendar;
        this.due = due;
    }

    /**
     * Takes the turns in order.
     *
     * @param settled when the duty was done or fell away
     * @param fixed whether pauses leave the deadline where it is, because it lies before an event that stays
     */
    void run(List<Turn> turns, LocalDateTime settled, boolean fixed, Workings workings) {
        for (var turn : turns) {
            var moves = !stopped && turn.at().isBefore(settled) && (due == null || due.keeps(turn.at()));
            switch (turn) {
                case Pause pause -> {
                    pauses.add(pause);
                    var resumed = pause.resumed();
                    stretches.add(new Stretch(pause.at(), pause.at(), resumed == null ? null : resumed.at()));
                    if (moves && !fixed) {
                        stop(pause, settled, workings);
                    }
                }
                case Extension extension -> {
                    if (moves) {
                        extend(extension, workings);
                    }
                }
            }
        }
    }

    private void stop(Pause pause, LocalDateTime settled, Workings workings) {
        workings.used(pause.fact());
        var resumed = pause.resumed();
        if (resumed == null && settled.equals(LocalDateTime.MAX)) {
            stopped = true;
            due = null;
            return;
        }
        workings.used(resumed);
        if (moving == null) {
            return;
        }
        // what was done during a pause was done before the clock ran on
        var until = resumed == null || settled.isBefore(resumed.at()) ? settled : resumed.at();
        moving = moving.pushedOn(pause.at(), until, calendar);
        due = moving.deadline(calendar);
        workings.computed("paused", pause.at().toLocalDate(), "扣除中止期间", due);
    }

    private void extend(Extension extension, Workings workings) {
        var until = Deadline.closeOf(extension.until(), false);
        if (moving == null || due == null || until.compareTo(due) <= 0) {
            return;
        }
        workings.used(extension.fact());
        workings.computed("extended", due.lastDay(), extension.reason(), until);
        stretches.add(
                new Stretch(extension.at(), due.end().minusNanos(1), until.end().minusNanos(1)));
        moving = moving.setTo(extension.until());
        due = until;
    }

    /** The deadline in force; null when undated or while the clock stands still. */
    @Nullable
    Deadline due() {
        return due;
    }

    /** Whether the clock stands still. */
    boolean stopped() {
        return stopped;
    }

    /** The end of another term by the same clock, such as a ladder step's; null while it stands still. */
    @Nullable
    Deadline end(Term term, LocalDateTime base) {
        if (stretches.isEmpty()) {
            return term.after(base, calendar);
        }
        var step = Moving.after(term, base, calendar);
        for (var stretch : stretches) {
            if (!step.deadline(calendar).keeps(stretch.since())) {
                break;
            }
            if (stretch.to() == null) {
                return null;
            }
            step = step.pushedOn(stretch.from(), stretch.to(), calendar);
        }
        return step.deadline(calendar);
    }

    /** Whether a pause holds at a moment. */
    boolean standsStill(LocalDateTime moment) {
        for (var pause : pauses) {
            if (pause.holds(moment)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a pause holds for as long as anybody knows. */
    boolean standsStill() {
        return !pauses.isEmpty() && pauses.getLast().resumed() == null;
    }
}
