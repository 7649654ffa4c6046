package org.huxin.engine.policy;

import java.time.DayOfWeek;
import java.util.List;
import org.huxin.engine.calendar.Term;
import org.jspecify.annotations.Nullable;

/**
 * One rung of a duty's escalation ladder.
 *
 * @param id unique in its rule
 * @param after when it is reached, counted from the trigger; null for "as soon as the duty is overdue" or for a weekly step
 * @param every the weekday on which a recurring step is drawn, from the trigger until averted; null for a step drawn once
 * @param unless facts that avert it; the duty's own evidence where the rule names none
 * @param action what is done
 * @param paper the template to issue, when the action is to issue a paper
 * @param from the role that acts
 * @param to roles it is addressed to: the first that stands for somebody receives it
 */
public record Step(
        String id,
        @Nullable Term after,
        @Nullable DayOfWeek every,
        List<FactPattern> unless,
        Action action,
        @Nullable String paper,
        String from,
        List<String> to) {

    /** What a step does. */
    public enum Action {
        /** Issue a numbered paper. */
        ISSUE_PAPER,
        /** Put a notice on the desk of the addressee. */
        NOTIFY,
        /** Put the matter on the periodic list. */
        LIST_ITEM,
        /** Report to the level above. */
        REPORT_UP
    }

    public Step {
        unless = List.copyOf(unless);
        to = List.copyOf(to);
    }
}
