package org.huxin.policy;

import java.util.Collections;
import java.util.List;
import org.huxin.engine.policy.Condition;
import org.huxin.engine.policy.Condition.Comparison;

/** Tells when no value can pass two tests. Where it cannot be told, they are taken to meet. */
final class Disjoint {

    private Disjoint() {}

    static boolean are(Condition one, Condition other) {
        return oneWay(one, other) || oneWay(other, one);
    }

    private static boolean oneWay(Condition one, Condition other) {
        return switch (one) {
            case Condition.All(var tests) -> tests.stream().anyMatch(test -> are(test, other));
            case Condition.Present(var expected) -> !expected && asksForAValue(other);
            case Condition.In(var values) ->
                switch (other) {
                    case Condition.In(var others) -> Collections.disjoint(texts(values), texts(others));
                    case Condition.NotIn(var excluded) -> texts(excluded).containsAll(texts(values));
                    default -> false;
                };
            case Condition.Compared(var comparison, var limit) ->
                other instanceof Condition.Compared(var against, var bound)
                        && isFloor(comparison)
                        && !isFloor(against)
                        && (limit.compareTo(bound) > 0 || limit.compareTo(bound) == 0 && strict(comparison, against));
            default -> false;
        };
    }

    private static boolean asksForAValue(Condition condition) {
        return !(condition instanceof Condition.Present(var expected)) || expected;
    }

    private static boolean isFloor(Comparison comparison) {
        return comparison == Comparison.AT_LEAST || comparison == Comparison.MORE_THAN;
    }

    private static boolean strict(Comparison one, Comparison other) {
        return one == Comparison.MORE_THAN || other == Comparison.LESS_THAN;
    }

    private static List<String> texts(List<Object> values) {
        return values.stream().map(Object::toString).toList();
    }
}
