package org.huxin.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks that stories tell of facts and rules that exist, so that none passes by a slip of the pen. */
final class ScenarioCheck {

    private ScenarioCheck() {}

    static void check(LoadedPack pack, Set<String> rules, FactVocabulary facts, Problems problems) {
        for (var scenario : pack.scenarios()) {
            for (var fact : scenario.facts()) {
                if (!facts.knows(fact.type())) {
                    problems.add(
                            scenario.file(),
                            scenario.line(),
                            "场景“" + scenario.name() + "”里的事实“" + fact.type() + "”不存在");
                } else {
                    attributes(scenario, fact.type(), fact.attributes(), facts, problems);
                }
            }
            scenario.expected().forEach(expected -> rule(scenario, expected.rule(), rules, problems));
            warned(scenario.warning()).forEach(rule -> rule(scenario, rule, rules, problems));
            scenario.expectNone().forEach(rule -> rule(scenario, rule, rules, problems));
            scenario.settings().keySet().stream()
                    .filter(id -> !pack.declared().contains(id)
                            && pack.pack().documents().stream()
                                    .noneMatch(document -> document.id().equals(id)))
                    .forEach(id -> rule(scenario, id, rules, problems));
            scenario.routes().forEach(route -> routed(scenario, route.of().keySet(), facts, problems));
            if (scenario.expected().isEmpty()
                    && scenario.expectNone().isEmpty()
                    && scenario.routes().isEmpty()
                    && scenario.gates().isEmpty()
                    && warned(scenario.warning()).isEmpty()) {
                problems.add(scenario.file(), scenario.line(), "场景“" + scenario.name() + "”没有任何预期，什么也证明不了");
            }
        }
    }

    private static List<String> warned(@Nullable WarningStory story) {
        return story == null
                ? List.of()
                : Stream.concat(story.expected().stream().map(WarningStory.Expected::rule), story.expectNone().stream())
                        .toList();
    }

    private static void attributes(
            Scenario scenario, String type, Map<String, Object> told, FactVocabulary facts, Problems problems) {
        for (var attribute : told.keySet()) {
            if (!facts.knows(type, attribute)) {
                problems.add(
                        scenario.file(),
                        scenario.line(),
                        "场景“" + scenario.name() + "”里的属性“" + attribute + "”不属于事实“" + type + "”，它有："
                                + facts.listed(type));
            }
        }
    }

    private static void routed(
            Scenario scenario, Collection<String> attributes, FactVocabulary facts, Problems problems) {
        for (var attribute : attributes) {
            if (!facts.someKnows("clue", attribute)) {
                problems.add(
                        scenario.file(), scenario.line(), "场景“" + scenario.name() + "”里的“" + attribute + "”不是线索的属性");
            }
        }
    }

    private static void rule(Scenario scenario, String rule, Set<String> rules, Problems problems) {
        if (!rules.contains(rule)) {
            problems.add(scenario.file(), scenario.line(), "场景“" + scenario.name() + "”提到的规则“" + rule + "”不存在");
        }
    }
}
