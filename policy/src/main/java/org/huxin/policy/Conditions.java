package org.huxin.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huxin.engine.policy.Citation;
import org.huxin.engine.policy.Condition;
import org.huxin.engine.policy.Condition.Comparison;
import org.huxin.engine.policy.FactPattern;
import org.huxin.engine.policy.Parameter;

/** Reads which facts a rule means. */
final class Conditions {

    static final Citation NOT_YET_KNOWN = new Citation("", "", List.of(), "");

    private Conditions() {}

    static List<FactPattern> patterns(Item rule, String name) {
        return rule.items(name).stream().map(Conditions::pattern).toList();
    }

    private static FactPattern pattern(Item item) {
        var where = new LinkedHashMap<String, Condition>();
        item.texts("having").forEach(attribute -> where.put(attribute, new Condition.Present(true)));
        all(item, "where")
                .forEach((attribute, condition) -> where.merge(
                        attribute, condition, (first, second) -> new Condition.All(List.of(first, second))));
        return new FactPattern(item.text("type"), where, item.flag("early"));
    }

    /** Conditions by attribute, all of which must hold. */
    static Map<String, Condition> all(Item item, String name) {
        var conditions = new LinkedHashMap<String, Condition>();
        if (item.has(name)) {
            item.at(name).fields().forEach((attribute, test) -> conditions.put(attribute, condition(test)));
        }
        return conditions;
    }

    private static Condition condition(Item test) {
        if (!test.node().isObject()) {
            return new Condition.In(List.of(test.scalar()));
        }
        var tests = new ArrayList<Condition>();
        test.fields().forEach((word, value) -> tests.add(one(word, value)));
        return tests.size() == 1 ? tests.getFirst() : new Condition.All(tests);
    }

    private static Condition one(String word, Item value) {
        return switch (word) {
            case "in" -> new Condition.In(scalars(value));
            case "not_in" -> new Condition.NotIn(scalars(value));
            case "has_all" -> new Condition.HasAll(scalars(value));
            case "present" -> new Condition.Present(value.node().booleanValue());
            case "at_least" -> compared(Comparison.AT_LEAST, value);
            case "more_than" -> compared(Comparison.MORE_THAN, value);
            case "at_most" -> compared(Comparison.AT_MOST, value);
            default -> compared(Comparison.LESS_THAN, value);
        };
    }

    private static List<Object> scalars(Item value) {
        return value.members().stream().map(Item::scalar).toList();
    }

    /** A named parameter is put in by its id alone; its values in force are bound when packs are stacked. */
    private static Condition compared(Comparison comparison, Item limit) {
        return limit.node().isObject()
                ? new Condition.ComparedToParameter(
                        comparison, new Parameter(limit.text("parameter"), "", NOT_YET_KNOWN, "", List.of(), false))
                : new Condition.Compared(comparison, limit.node().decimalValue());
    }
}
