package org.huxin.engine.duty;

import java.time.LocalDate;
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
    private final Ladder ladder;

    CycleDuties(Parties parties, WorkCalendar calendar) {
        this.parties = parties;
        this.ladder = new Ladder(parties, calendar);
    }

    List<Duty> assess(DutyRule rule, Cycle cycle, Fact trigger, History history, LocalDateTime closedThrough) {
        var rounds = new Rounds(cycle, trigger);
        var ended = Ladder.earlier(
                history.firstEvidence(cycle.until(), trigger).orElse(null),
                history.firstEvidence(rule.cancelledBy(), trigger).orElse(null));
        var evidence = history.evidence(rule.metBy(), trigger);
        var duties = new ArrayList<Duty>();
        var opensAt = trigger.at();
        var due = rounds.firstDue();
        for (var round = 1; begins(rounds, round, opensAt, due, ended, closedThrough); round++) {
            var window = new Window(round, opensAt, Deadline.closeOf(due, false), round == 1);
            var done = cycle.rolling()
                    ? rollingDone(evidence, rule.times(), opensAt, round == 1)
                    : fixedDone(rounds, evidence, rule.times(), window);
            var nextOpens = cycle.rolling()
                    ? (done == null ? null : done.at())
                    : window.due().end();
            var nextDue =
                    cycle.rolling() ? (done == null ? null : rounds.dueAfterDone(done.at())) : rounds.nextDue(due);
            duties.add(duty(
                            rule,
                            trigger,
                            history,
                            window,
                            done,
                            ended,
                            next(rounds, nextOpens, nextDue, ended),
                            cycle.rolling())
                    .closedThrough(closedThrough));
            if (nextOpens == null || nextDue == null) {
                break;
            }
            opensAt = nextOpens;
            due = nextDue;
        }
        return duties;
    }

    /** One round: when it opened and when it ends. */
    private record Window(int round, LocalDateTime opensAt, Deadline due, boolean first) {}

    private static boolean begins(
            Rounds rounds,
            int round,
            LocalDateTime opensAt,
            LocalDate due,
            @Nullable Fact ended,
            LocalDateTime closedThrough) {
        var last = rounds.lastDay();
        return (last == null || !due.isAfter(last) || round == 1 && !last.isBefore(rounds.firstDue()))
                && (ended == null || opensAt.isBefore(ended.at()))
                && (round == 1 || rounds.cycle().rolling() || !opensAt.isAfter(closedThrough));
    }

    /** When the next round begins by time alone; null when nothing begins or when doing it is what begins it. */
    private static @Nullable LocalDateTime next(
            Rounds rounds, @Nullable LocalDateTime opensAt, @Nullable LocalDate due, @Nullable Fact ended) {
        if (opensAt == null || due == null || rounds.cycle().rolling()) {
            return null;
        }
        var last = rounds.lastDay();
        var goesOn = (last == null || !due.isAfter(last)) && (ended == null || opensAt.isBefore(ended.at()));
        return goesOn ? opensAt : null;
    }

    private static @Nullable Fact fixedDone(Rounds rounds, List<Fact> evidence, int times, Window window) {
        var found = 0;
        for (var fact : evidence) {
            var day = rounds.dayOf(fact);
            var after = window.first() || !day.atStartOfDay().isBefore(window.opensAt());
            if (after && !day.isAfter(window.due().lastDay()) && ++found == times) {
                return fact;
            }
        }
        return null;
    }

    private static @Nullable Fact rollingDone(List<Fact> evidence, int times, LocalDateTime opensAt, boolean first) {
        var found = 0;
        for (var fact : evidence) {
            if ((first || fact.at().isAfter(opensAt)) && ++found == times) {
                return fact;
            }
        }
        return null;
    }

    private Duty duty(
            DutyRule rule,
            Fact trigger,
            History history,
            Window window,
            @Nullable Fact done,
            @Nullable Fact ended,
            @Nullable LocalDateTime nextOpens,
            boolean rolling) {
        var receipt = new Receipt(trigger);
        receipt.computed("due", window.opensAt().toLocalDate(), "第" + window.round() + "轮", window.due());
        receipt.used(done);
        var over = done == null && ended != null && (rolling || window.due().keeps(ended.at()));
        if (over) {
            receipt.used(ended);
        }
        var status = done != null
                ? (window.due().keeps(done.at()) ? Status.MET : Status.MET_LATE)
                : over ? Status.CANCELLED : Status.OPEN;
        var agenda = new ArrayList<>(ladder.agenda(
                rule,
                trigger,
                history,
                new Pauses(List.of()),
                window.due(),
                window.due(),
                done,
                over ? ended : null,
                receipt));
        if (nextOpens != null) {
            agenda.add(new Coming(nextOpens, Coming.NEXT_ROUND, 1, window.due().lastDay(), null, null, false));
        }
        return new Duty(
                Identity.of(trigger.subject(), rule.id(), trigger.id(), Integer.toString(window.round())),
                rule.id(),
                trigger.subject(),
                trigger.id(),
                window.round(),
                parties.bearingRole(rule.bearer(), history),
                parties.first(rule.bearer(), history),
                window.opensAt(),
                window.due(),
                window.due(),
                status,
                done == null ? null : done.at(),
                receipt.facts(),
                receipt.computed(),
                List.of(),
                agenda);
    }
}
