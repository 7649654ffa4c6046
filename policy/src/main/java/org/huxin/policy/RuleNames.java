package org.huxin.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huxin.engine.policy.Condition;
import org.huxin.engine.policy.Due;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.FactPattern;
import org.huxin.engine.policy.Gate;
import org.huxin.engine.policy.PaperTemplate;
import org.huxin.engine.policy.Parameter;
import org.huxin.engine.policy.Route;
import org.huxin.engine.policy.Step;
import org.huxin.engine.warning.Limit;
import org.huxin.engine.warning.WarningRule;
import org.jspecify.annotations.Nullable;

/** Lists everything that a rule names, so that it can be looked up. */
final class RuleNames {

    private static final String CLUE = "clue";

    private final FactVocabulary facts;

    RuleNames(FactVocabulary facts) {
        this.facts = facts;
    }

    enum Kind {
        FACT,
        ATTRIBUTE,
        MISSING_ATTRIBUTE,
        PARTY,
        PAPER,
        RULE
    }

    /** A word that a rule uses, with what to say when there is no such thing. */
    record Name(Kind kind, String word, String complaint) {}

    List<Name> duty(DutyRule rule) {
        var names = new ArrayList<Name>();
        var cycle = rule.cycle();
        Stream.of(
                        rule.opensOn(),
                        rule.metBy(),
                        rule.cancelledBy(),
                        rule.extendedBy(),
                        rule.pausedBy(),
                        rule.resumedBy(),
                        cycle == null ? List.<FactPattern>of() : cycle.until())
                .forEach(patterns -> patterns(patterns, names));
        rule.bearer().forEach(role -> names.add(party(role)));
        var due = rule.due();
        gap(due, names);
        if (due != null && due.from() != null) {
            opening(rule, due.from(), names);
        }
        if (cycle != null) {
            Stream.of(cycle.first(), cycle.last())
                    .filter(attribute -> attribute != null)
                    .forEach(attribute -> opening(rule, attribute, names));
            var datedBy = cycle.datedBy();
            if (datedBy != null) {
                rule.metBy().forEach(pattern -> attribute(pattern.type(), datedBy, names));
            }
        }
        rule.steps().forEach(step -> step(step, names));
        return names;
    }

    private static void gap(@Nullable Due due, List<Name> names) {
        if (due != null && due.gap() != null) {
            names.add(new Name(Kind.RULE, due.gap(), "的空缺期限“" + due.gap() + "”没有定义（kind: gap）"));
        }
    }

    List<Name> warning(WarningRule rule) {
        var names = new ArrayList<Name>();
        if (rule.answer() != null) {
            rule.answer().by().forEach(role -> names.add(party(role)));
            gap(rule.answer().due(), names);
        }
        rule.levels().forEach(level -> {
            if (level.limit() instanceof Limit.Set(var limit)) {
                names.add(parameter(limit));
            }
        });
        return names;
    }

    private static Name parameter(Parameter limit) {
        return new Name(Kind.RULE, limit.id(), "用到的数值“" + limit.id() + "”没有定义（kind: parameter）");
    }

    private void step(Step step, List<Name> names) {
        patterns(step.unless(), names);
        names.add(party(step.from()));
        step.to().forEach(role -> names.add(party(role)));
        if (step.action() == Step.Action.ISSUE_PAPER) {
            var paper = step.paper() == null ? "" : step.paper();
            names.add(new Name(Kind.PAPER, paper, "的文书“" + paper + "”没有模板（kind: document）"));
        }
    }

    private void opening(DutyRule rule, String attribute, List<Name> names) {
        rule.opensOn().forEach(pattern -> attribute(pattern.type(), attribute, names));
    }

    List<Name> gate(Gate gate) {
        var names = new ArrayList<Name>();
        patterns(gate.when(), names);
        patterns(gate.requires(), names);
        return names;
    }

    List<Name> route(Route route) {
        var names = new ArrayList<Name>();
        route.when().keySet().forEach(attribute -> routed(attribute, names));
        conditions(route.when(), names);
        Stream.of(List.of(route.lead()), route.helpers(), route.copies())
                .flatMap(List::stream)
                .forEach(target -> {
                    switch (target) {
                        case Route.Target.Role(var name) -> names.add(party(name));
                        case Route.Target.Attribute(var name) -> routed(name, names);
                        case Route.Target.RegionUnit() -> {}
                        case Route.Target.Mapped(var register, var attribute) -> {
                            names.add(new Name(Kind.RULE, register, "的名录“" + register + "”没有定义（kind: register）"));
                            routed(attribute, names);
                        }
                    }
                });
        return names;
    }

    private void routed(String attribute, List<Name> names) {
        if (!facts.someKnows(CLUE, attribute)) {
            names.add(new Name(Kind.MISSING_ATTRIBUTE, attribute, "用到的“" + attribute + "”不是线索的属性"));
        }
    }

    List<Name> paper(PaperTemplate paper) {
        var names = new ArrayList<Name>();
        names.add(party(paper.signatory()));
        names.add(party(paper.addressee()));
        paper.copies().forEach(role -> names.add(party(role)));
        return names;
    }

    private static Name party(String role) {
        return new Name(Kind.PARTY, role, "用到的角色或单位“" + role + "”在 organisation.yaml 里没有");
    }

    private void patterns(List<FactPattern> patterns, List<Name> names) {
        for (var pattern : patterns) {
            names.add(new Name(Kind.FACT, pattern.type(), "用到的事实“" + pattern.type() + "”不存在（见 schema/v1/facts.yaml）"));
            if (facts.knows(pattern.type())) {
                pattern.where().keySet().forEach(attribute -> attribute(pattern.type(), attribute, names));
            }
            conditions(pattern.where(), names);
        }
    }

    private void attribute(String type, String attribute, List<Name> names) {
        if (!facts.knows(type, attribute)) {
            names.add(new Name(
                    Kind.MISSING_ATTRIBUTE,
                    attribute,
                    "用到的属性“" + attribute + "”不属于事实“" + type + "”，它有：" + facts.listed(type)));
        }
    }

    private static void conditions(Map<String, Condition> conditions, List<Name> names) {
        conditions.values().forEach(condition -> condition(condition, names));
    }

    private static void condition(Condition condition, List<Name> names) {
        switch (condition) {
            case Condition.ComparedToParameter(var comparison, var limit) -> names.add(parameter(limit));
            case Condition.All(var tests) -> tests.forEach(test -> condition(test, names));
            default -> {}
        }
    }
}
