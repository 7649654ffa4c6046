package org.huxin.policy;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.huxin.engine.calendar.Roll;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.policy.Citation;
import org.huxin.engine.policy.Cycle;
import org.huxin.engine.policy.Due;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.Step;
import org.jspecify.annotations.Nullable;

/** Reads duties and cycles. */
final class DutyReader {

    private DutyReader() {}

    static DutyRule duty(Item rule) {
        var bearer = rule.texts("bearer");
        return new DutyRule(
                rule.text("id"),
                rule.text("title"),
                citation(rule),
                rule.validity("valid"),
                Conditions.patterns(rule, "opens_on"),
                bearer,
                rule.has("due") ? due(rule.at("due")) : null,
                Conditions.patterns(rule, "met_by"),
                rule.integer("times", 1),
                Conditions.patterns(rule, "cancelled_by"),
                Conditions.patterns(rule, "extended_by"),
                Conditions.patterns(rule, "paused_by"),
                Conditions.patterns(rule, "resumed_by"),
                rule.has("every") ? cycle(rule) : null,
                rule.items("escalations").stream()
                        .map(step -> step(step, bearer.getFirst()))
                        .toList());
    }

    static Citation citation(Item rule) {
        if (!rule.has("citation")) {
            return new Citation("", "", List.of(), "");
        }
        var citation = rule.at("citation");
        return new Citation(
                citation.text("document"), citation.text("clause"), citation.texts("rows"), citation.text("says"));
    }

    static Due due(Item due) {
        var term = due.has("count") ? term(due) : null;
        return new Due(term, due.textOrNull("gap"), attribute(due, "from"), due.flag("before"));
    }

    static Term term(Item term) {
        return new Term(
                term.integer("count", 0),
                word(Unit.class, term.text("unit")),
                word(Roll.class, term.textOr("roll", "none")));
    }

    private static Cycle cycle(Item rule) {
        var every = rule.at("every");
        return new Cycle(
                every.integer("count", 1),
                word(Cycle.Period.class, every.text("unit")),
                every.has("on") ? word(DayOfWeek.class, every.text("on")) : null,
                every.flag("rolling"),
                attribute(every, "first"),
                attribute(every, "last"),
                attribute(every, "dated_by"),
                Conditions.patterns(rule, "until"));
    }

    private static Step step(Item step, String bearer) {
        var every = step.has("every") ? word(DayOfWeek.class, step.at("every").text("weekday")) : null;
        return new Step(
                step.text("id"),
                step.has("after") ? term(step.at("after")) : null,
                every,
                Conditions.patterns(step, "unless"),
                word(Step.Action.class, step.text("action")),
                step.textOrNull("paper"),
                step.textOr("from", bearer),
                step.has("to") ? step.texts("to") : List.of(bearer));
    }

    private static @Nullable String attribute(Item item, String name) {
        return item.has(name) ? item.at(name).text("attribute") : null;
    }

    /** The constant that a word of the pack names; the schema has made sure that there is one. */
    static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
