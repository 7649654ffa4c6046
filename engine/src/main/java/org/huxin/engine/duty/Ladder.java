package org.huxin.engine.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huxin.engine.calendar.Deadline;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.Step;
import org.jspecify.annotations.Nullable;

/** The escalation steps of a duty that nothing has averted, each with the moment at which it is reached. */
final class Ladder {

    private static final Comparator<Coming> IN_TIME =
            Comparator.comparing(Coming::moment).thenComparing(Coming::step).thenComparing(Coming::occurrence);

    private final Parties parties;
    private final WorkCalendar calendar;

    Ladder(Parties parties, WorkCalendar calendar) {
        this.parties = parties;
        this.calendar = calendar;
    }

    /**
     * @param due the deadline in force; null when undated or stopped
     * @param unextended the deadline before extensions, so that a step set by its own term moves with an extension
     * @param done the evidence that discharged the duty; null while it is owed
     * @param cancelled what made it fall away; null when nothing did
     */
    List<Coming> agenda(
            DutyRule rule,
            Fact trigger,
            History history,
            Pauses pauses,
            @Nullable Deadline due,
            @Nullable Deadline unextended,
            @Nullable Fact done,
            @Nullable Fact cancelled,
            Receipt receipt) {
        var agenda = new ArrayList<Coming>();
        for (var step : rule.steps()) {
            var averted = earlier(averted(step, trigger, history, done), cancelled);
            if (step.every() != null) {
                agenda.addAll(weekly(step, trigger, history, averted));
                continue;
            }
            var end = step.after() == null ? due : end(step, trigger, pauses, due, unextended, receipt);
            if (end != null && (averted == null || !end.keeps(averted.at()))) {
                agenda.add(coming(step, history, end.end(), 1, end.lastDay(), false));
            }
        }
        agenda.sort(IN_TIME);
        return agenda;
    }

    private @Nullable Deadline end(
            Step step,
            Fact trigger,
            Pauses pauses,
            @Nullable Deadline due,
            @Nullable Deadline unextended,
            Receipt receipt) {
        var term = step.after();
        var own = term == null ? null : pauses.end(term, trigger.at(), calendar);
        if (own == null || term == null) {
            return null;
        }
        receipt.computed(step.id(), trigger.on(), term.toString(), own);
        // an extension granted for a reason would be worth nothing if the old date still drew its letter
        if (due != null && unextended != null && due.compareTo(unextended) > 0 && own.compareTo(due) < 0) {
            return due;
        }
        return own;
    }

    /** One entry for each week up to the one that nothing has averted yet, which goes on by itself. */
    private List<Coming> weekly(Step step, Fact trigger, History history, @Nullable Fact averted) {
        var first = trigger.on().with(TemporalAdjusters.next(step.every()));
        if (averted == null) {
            return List.of(coming(step, history, first.atStartOfDay(), 1, first, true));
        }
        var drawn = new ArrayList<Coming>();
        var occurrence = 1;
        for (var day = first; day.atStartOfDay().isBefore(averted.at()); day = day.plusWeeks(1)) {
            drawn.add(coming(step, history, day.atStartOfDay(), occurrence++, day, false));
        }
        return drawn;
    }

    private static @Nullable Fact averted(Step step, Fact trigger, History history, @Nullable Fact done) {
        return step.unless().isEmpty()
                ? done
                : history.firstEvidence(step.unless(), trigger).orElse(null);
    }

    static @Nullable Fact earlier(@Nullable Fact one, @Nullable Fact other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Fact.IN_TIME.compare(one, other) <= 0 ? one : other;
    }

    private Coming coming(
            Step step, History history, LocalDateTime moment, int occurrence, LocalDate day, boolean weekly) {
        return new Coming(
                moment,
                step.id(),
                occurrence,
                day,
                parties.unit(step.from(), history),
                parties.first(step.to(), history),
                weekly);
    }
}
