package org.huxin.engine.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.Step;
import org.jspecify.annotations.Nullable;

/** The escalation steps of a duty that nothing has averted, each with the moment at which it is reached. */
final class Ladder {

    private final Parties parties;

    Ladder(Parties parties) {
        this.parties = parties;
    }

    /**
     * Where a ladder stands.
     *
     * @param trigger the opening fact
     * @param since from when on a fact can avert a step, where a later round has begun
     * @param base the moment that the steps' terms count from, its day not counted
     */
    record Opening(Fact trigger, LocalDateTime since, LocalDateTime base) {}

    /**
     * @param done the evidence that discharged the duty; null while it is owed
     * @param cancelled what made it fall away; null when nothing did
     */
    List<Coming> agenda(
            DutyRule rule,
            Opening opening,
            History history,
            Clock clock,
            @Nullable Fact done,
            @Nullable Fact cancelled,
            Workings workings) {
        if (rule.steps().isEmpty()) {
            return List.of();
        }
        var agenda = new ArrayList<Coming>(rule.steps().size());
        for (var step : rule.steps()) {
            var unless =
                    step.unless().isEmpty() ? done : history.first(step.unless(), opening.trigger(), opening.since());
            var averted = Fact.earlier(unless, cancelled);
            if (step.every() == null) {
                once(step, opening, history, clock, averted, agenda, workings);
            } else {
                weekly(step, opening, history, clock, averted, agenda);
            }
        }
        agenda.sort(Coming.IN_TIME);
        return agenda;
    }

    private void once(
            Step step,
            Opening opening,
            History history,
            Clock clock,
            @Nullable Fact averted,
            List<Coming> agenda,
            Workings workings) {
        var end = step.after() == null ? clock.due() : clock.end(step.after(), opening.base());
        if (end == null) {
            return;
        }
        if (step.after() != null) {
            workings.computed(
                    step.id(), opening.base().toLocalDate(), step.after().toString(), end);
        }
        if (averted == null || !end.keeps(averted.at())) {
            agenda.add(coming(step, history, end.end(), end.lastDay(), 1, false));
        } else {
            workings.used(averted);
        }
    }

    /**
     * One entry for each week that the facts have settled, and one that goes on by itself from there. An occurrence is
     * numbered by its week, so that a pause recorded later renames none.
     */
    private void weekly(
            Step step, Opening opening, History history, Clock clock, @Nullable Fact averted, List<Coming> agenda) {
        var settledUntil = history.facts().getLast().at();
        var day = opening.base().toLocalDate().with(TemporalAdjusters.next(step.every()));
        for (var week = 1; averted == null || !day.atStartOfDay().isAfter(averted.at()); week++) {
            var moment = day.atStartOfDay();
            if (moment.isAfter(settledUntil)) {
                if (!clock.standsStill()) {
                    agenda.add(coming(step, history, moment, day, week, true));
                }
                return;
            }
            if (!clock.standsStill(moment)) {
                agenda.add(coming(step, history, moment, day, week, false));
            }
            day = day.plusWeeks(1);
        }
    }

    /** Addressed to whoever stood in the roles by then: a unit named afterwards did not get the letter. */
    private Coming coming(
            Step step, History history, LocalDateTime moment, LocalDate day, int occurrence, boolean weekly) {
        return new Coming(
                moment,
                step.id(),
                occurrence,
                day,
                parties.unit(step.from(), history, moment),
                parties.first(step.to(), history, moment),
                weekly);
    }
}
