package org.huxin.policy;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.policy.Condition;
import org.huxin.engine.policy.Cycle;
import org.huxin.engine.policy.Due;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.FactPattern;
import org.huxin.engine.policy.Gate;
import org.huxin.engine.policy.Parameter;
import org.huxin.engine.policy.Route;
import org.huxin.engine.policy.Step;
import org.huxin.engine.policy.Validity;
import org.jspecify.annotations.Nullable;

/** Copies rules with one thing changed: their dates, their term, or the parameters that their conditions name. */
final class Rewriting {

    private Rewriting() {}

    static DutyRule withValidity(DutyRule rule, Validity validity) {
        return copy(rule, validity, rule.due(), UnaryOperator.identity());
    }

    /** The rule with its gap filled. */
    static DutyRule withTerm(DutyRule rule, Validity validity, Term term) {
        var due = rule.due();
        var filled = due == null ? null : new Due(term, due.gap(), due.from(), due.before());
        return copy(rule, validity, filled, UnaryOperator.identity());
    }

    /** The rule with the values in force behind every parameter that it names. */
    static DutyRule bind(DutyRule rule, Map<String, Parameter> parameters) {
        return copy(rule, rule.validity(), rule.due(), pattern -> bind(pattern, parameters));
    }

    static Gate bind(Gate gate, Validity validity, Map<String, Parameter> parameters) {
        return new Gate(
                gate.id(),
                gate.citation(),
                validity,
                gate.before(),
                gate.when().stream().map(pattern -> bind(pattern, parameters)).toList(),
                gate.requires().stream()
                        .map(pattern -> bind(pattern, parameters))
                        .toList(),
                gate.refusal());
    }

    static Route bind(Route route, Map<String, Parameter> parameters) {
        return new Route(
                route.id(),
                route.citation(),
                route.order(),
                bind(route.when(), parameters),
                route.lead(),
                route.helpers(),
                route.copies(),
                route.reason());
    }

    private static DutyRule copy(
            DutyRule rule, Validity validity, @Nullable Due due, UnaryOperator<FactPattern> change) {
        var cycle = rule.cycle();
        return new DutyRule(
                rule.id(),
                rule.title(),
                rule.citation(),
                validity,
                all(rule.opensOn(), change),
                rule.bearer(),
                due,
                all(rule.metBy(), change),
                rule.times(),
                all(rule.cancelledBy(), change),
                all(rule.extendedBy(), change),
                all(rule.pausedBy(), change),
                all(rule.resumedBy(), change),
                cycle == null ? null : copy(cycle, change),
                rule.steps().stream().map(step -> copy(step, change)).toList());
    }

    private static Cycle copy(Cycle cycle, UnaryOperator<FactPattern> change) {
        return new Cycle(
                cycle.count(),
                cycle.period(),
                cycle.on(),
                cycle.rolling(),
                cycle.first(),
                cycle.last(),
                cycle.datedBy(),
                all(cycle.until(), change));
    }

    private static Step copy(Step step, UnaryOperator<FactPattern> change) {
        return new Step(
                step.id(),
                step.after(),
                step.every(),
                all(step.unless(), change),
                step.action(),
                step.paper(),
                step.from(),
                step.to());
    }

    private static List<FactPattern> all(List<FactPattern> patterns, UnaryOperator<FactPattern> change) {
        return patterns.stream().map(change).toList();
    }

    private static FactPattern bind(FactPattern pattern, Map<String, Parameter> parameters) {
        return new FactPattern(pattern.type(), bind(pattern.where(), parameters), pattern.early());
    }

    private static Map<String, Condition> bind(Map<String, Condition> conditions, Map<String, Parameter> parameters) {
        return conditions.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> bind(entry.getValue(), parameters)));
    }

    private static Condition bind(Condition condition, Map<String, Parameter> parameters) {
        return switch (condition) {
            case Condition.ComparedToParameter(var comparison, var limit) ->
                new Condition.ComparedToParameter(comparison, parameters.getOrDefault(limit.id(), limit));
            case Condition.All(var tests) ->
                new Condition.All(
                        tests.stream().map(test -> bind(test, parameters)).toList());
            default -> condition;
        };
    }
}
