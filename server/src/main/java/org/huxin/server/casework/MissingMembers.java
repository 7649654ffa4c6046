package org.huxin.server.casework;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.huxin.engine.policy.Condition;
import org.huxin.engine.policy.Gate;
import org.huxin.server.kernel.FactRecord;

/** What the gates still ask of a task force: units by name. One that was formed for a clue goes over to its case. */
public final class MissingMembers {

    private static final List<String> FORMED = List.of(
            FactRecord.typeOf(ClueFact.TaskForceFormed.class), FactRecord.typeOf(CaseFact.TaskForceFormed.class));

    private MissingMembers() {}

    /**
     * @param gates that stand before steps of the matter
     * @param members of the task force
     * @param nameOf name of a unit
     */
    public static List<String> of(List<Gate> gates, List<String> members, UnaryOperator<String> nameOf) {
        return gates.stream()
                .flatMap(gate -> gate.requires().stream())
                .filter(pattern -> FORMED.contains(pattern.type()))
                .flatMap(pattern -> pattern.where().entrySet().stream())
                .filter(test -> test.getKey().equals("members"))
                .flatMap(test -> missing(test.getValue(), Set.copyOf(members), nameOf).stream())
                .distinct()
                .toList();
    }

    private static List<String> missing(Condition test, Collection<String> members, UnaryOperator<String> nameOf) {
        return switch (test) {
            case Condition.All(var tests) ->
                tests.stream()
                        .flatMap(one -> missing(one, members, nameOf).stream())
                        .toList();
            case Condition.HasAll(var wanted) ->
                texts(wanted).stream()
                        .filter(unit -> !members.contains(unit))
                        .map(nameOf)
                        .toList();
            case Condition.In(var anyOf) ->
                texts(anyOf).stream().anyMatch(members::contains)
                        ? List.of()
                        : List.of(texts(anyOf).stream().map(nameOf).collect(joining("、")) + "中的一家");
            default -> List.of();
        };
    }

    private static List<String> texts(List<Object> values) {
        var texts = new ArrayList<String>();
        values.forEach(value -> texts.add(value.toString()));
        return texts;
    }
}
