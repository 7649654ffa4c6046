package org.huxin.engine.duty;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.huxin.engine.calendar.Deadline;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.engine.policy.Due;
import org.huxin.engine.policy.DutyRule;
import org.jspecify.annotations.Nullable;

/** A duty owed once per trigger, before any time has passed: the whole agenda lies ahead. */
final class OneDuty {

    private final Parties parties;
    private final WorkCalendar calendar;
    private final Ladder ladder;

    OneDuty(Parties parties, WorkCalendar calendar) {
        this.parties = parties;
        this.calendar = calendar;
        this.ladder = new Ladder(parties);
    }

    Duty assess(DutyRule rule, Fact trigger, History history) {
        var workings = new Workings(trigger);
        var cancelled = history.first(rule.cancelledBy(), trigger);
        var done = done(rule, trigger, history, cancelled, workings);
        var settled = Settled.by(done, cancelled);
        var set = set(rule.due(), trigger, workings);
        var first = set == null ? null : set.deadline(calendar);
        var clock = new Clock(set, calendar);
        clock.run(
                turns(rule, trigger, history),
                settled.at(),
                rule.due() != null && rule.due().before(),
                workings);
        var status = status(clock.due(), done, cancelled, clock.stopped(), workings);
        var opening = new Ladder.Opening(trigger, LocalDateTime.MIN, trigger.at());
        var agenda = ladder.agenda(rule, opening, history, clock, done, cancelled, workings);
        return new Duty(
                Identity.of(trigger.at(), trigger.subject(), rule.id(), trigger.id(), "1"),
                rule.id(),
                trigger.subject(),
                trigger.id(),
                1,
                parties.bearingRole(rule.bearer(), history, settled.known(trigger)),
                parties.first(rule.bearer(), history, settled.known(trigger)),
                trigger.at(),
                clock.due(),
                first,
                status,
                done == null ? null : done.at(),
                workings.facts(),
                workings.computed(),
                List.of(),
                agenda);
    }

    /** The deadline as the rule sets it, before it is rolled; null when the rule or the fact gives none. */
    private @Nullable Moving set(@Nullable Due due, Fact trigger, Workings workings) {
        if (due == null || due.term() == null) {
            return null;
        }
        var base = base(due, trigger);
        if (base == null) {
            return null;
        }
        var set = due.before() ? Moving.before(due.term(), base, calendar) : Moving.after(due.term(), base, calendar);
        workings.computed("due", base.toLocalDate(), (due.before() ? "提前" : "") + due.term(), set.deadline(calendar));
        return set;
    }

    private static List<Turn> turns(DutyRule rule, Fact trigger, History history) {
        if (rule.pausedBy().isEmpty() && rule.extendedBy().isEmpty()) {
            return List.of();
        }
        var turns = new ArrayList<Turn>(Pause.of(rule, trigger, history));
        turns.addAll(Extension.of(rule, trigger, history));
        turns.sort(Turn.IN_TIME);
        return turns;
    }

    private static @Nullable Fact done(
            DutyRule rule, Fact trigger, History history, @Nullable Fact cancelled, Workings workings) {
        var evidence = history.evidence(rule.metBy(), trigger);
        if (rule.metBy().isEmpty() || evidence.size() < rule.times()) {
            return null;
        }
        var last = evidence.get(rule.times() - 1);
        if (cancelled != null && cancelled.at().isBefore(last.at())) {
            return null;
        }
        evidence.subList(0, rule.times()).forEach(workings::used);
        return last;
    }

    private static Status status(
            @Nullable Deadline due, @Nullable Fact done, @Nullable Fact cancelled, boolean stopped, Workings workings) {
        if (done != null) {
            return due == null || due.keeps(done.at()) ? Status.MET : Status.MET_LATE;
        }
        if (cancelled != null) {
            workings.used(cancelled);
            return Status.CANCELLED;
        }
        return stopped ? Status.PAUSED : Status.OPEN;
    }

    private static @Nullable LocalDateTime base(Due due, Fact trigger) {
        if (due.from() == null) {
            return trigger.at();
        }
        var day = trigger.date(due.from());
        return day == null ? null : day.atStartOfDay();
    }
}
