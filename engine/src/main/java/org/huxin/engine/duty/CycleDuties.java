package org.huxin.engine.duty;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.huxin.engine.calendar.Deadline;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.engine.policy.Cycle;
import org.huxin.engine.policy.DutyRule;
import org.jspecify.annotations.Nullable;

/** The rounds of a cycle that have begun by a moment, one duty each. */
final class CycleDuties {

    private final Parties parties;
    private final WorkCalendar calendar;
    private final Ladder ladder;

    CycleDuties(Parties parties, WorkCalendar calendar) {
        this.parties = parties;
        this.calendar = calendar;
        this.ladder = new Ladder(parties);
    }

    List<Duty> assess(DutyRule rule, Cycle cycle, Fact trigger, History history, LocalDateTime closedThrough) {
        var rounds = new Rounds(cycle, trigger);
        var ended = Fact.earlier(history.first(cycle.until(), trigger), history.first(rule.cancelledBy(), trigger));
        var evidence = history.evidence(rule.metBy(), trigger);
        var duties = new ArrayList<Duty>();
        for (var round = rounds.first(); round != null && begins(round, rounds, ended, closedThrough); ) {
            var doing = rounds.doing(round, evidence, rule.times());
            var done = doing.size() < rule.times() ? null : doing.getLast();
            var next = rounds.after(round, done);
            duties.add(duty(rule, trigger, history, rounds, round, doing, done, ended, next)
                    .closedThrough(closedThrough));
            round = next;
        }
        return duties;
    }

    private static boolean begins(
            Rounds.Round round, Rounds rounds, @Nullable Fact ended, LocalDateTime closedThrough) {
        return goesOn(round, rounds, ended)
                && (round.number() == 1
                        || rounds.cycle().rolling()
                        || !round.opensAt().isAfter(closedThrough));
    }

    private static boolean goesOn(Rounds.Round round, Rounds rounds, @Nullable Fact ended) {
        var last = rounds.lastDay();
        return (last == null || !round.due().isAfter(last))
                && (ended == null || round.opensAt().isBefore(ended.at()) || hasBegun(round, rounds, ended));
    }

    /** A later round of a fixed cycle begins at the turn of a day, before whatever happens at that very moment. */
    private static boolean hasBegun(Rounds.Round round, Rounds rounds, Fact ended) {
        return round.number() > 1
                && !rounds.cycle().rolling()
                && round.opensAt().equals(ended.at());
    }

    private Duty duty(
            DutyRule rule,
            Fact trigger,
            History history,
            Rounds rounds,
            Rounds.Round round,
            List<Fact> doing,
            @Nullable Fact done,
            @Nullable Fact ended,
            Rounds.@Nullable Round next) {
        var workings = new Workings(trigger);
        var due = Deadline.closeOf(round.due(), false);
        workings.computed("due", round.base().toLocalDate(), "第" + round.number() + "轮", due);
        doing.forEach(workings::used);
        var rolling = rounds.cycle().rolling();
        var over = done == null && ended != null && (rolling || due.keeps(ended.at())) ? ended : null;
        workings.used(over);
        var status = done != null
                ? (due.keeps(done.at()) ? Status.MET : Status.MET_LATE)
                : over != null ? Status.CANCELLED : Status.OPEN;
        var since = round.number() == 1 ? LocalDateTime.MIN : round.opensAt();
        var agenda = new ArrayList<>(ladder.agenda(
                rule,
                new Ladder.Opening(trigger, since, round.base()),
                history,
                new Clock(due, calendar),
                done,
                over,
                workings));
        if (next != null && !rolling && goesOn(next, rounds, ended)) {
            agenda.add(new Coming(next.opensAt(), Coming.NEXT_ROUND, 1, round.due(), null, null, false));
            agenda.sort(Coming.IN_TIME);
        }
        var known = known(round, trigger, done, over, rolling, due);
        return new Duty(
                Identity.of(trigger.at(), trigger.subject(), rule.id(), trigger.id(), Integer.toString(round.number())),
                rule.id(),
                trigger.subject(),
                trigger.id(),
                round.number(),
                parties.bearingRole(rule.bearer(), history, known),
                parties.first(rule.bearer(), history, known),
                round.opensAt(),
                due,
                due,
                status,
                done == null ? null : done.at(),
                workings.facts(),
                workings.computed(),
                List.of(),
                agenda);
    }

    /** A round of a fixed cycle is borne by whoever bore it by its end: a later hand-over does not pass on missed weeks. */
    private static LocalDateTime known(
            Rounds.Round round, Fact trigger, @Nullable Fact done, @Nullable Fact over, boolean rolling, Deadline due) {
        var settled = Settled.by(done, over).known(trigger);
        return rolling || settled.isBefore(due.end()) ? settled : due.end();
    }
}
