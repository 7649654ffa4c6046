package org.huxin.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The facts that rules may speak of.
 *
 * @param attributes attribute names by fact type
 */
public record FactVocabulary(Map<String, Set<String>> attributes) {

    private static final List<String> PATHS = List.of("schema/v1/facts.yaml", "schema/v1/supervision-facts.yaml");

    public FactVocabulary {
        attributes = Map.copyOf(attributes);
    }

    /** The published vocabulary of version 1. */
    public static FactVocabulary v1() {
        var attributes = new LinkedHashMap<String, Set<String>>();
        for (var path : PATHS) {
            FactWords.document(path)
                    .fields()
                    .forEach((type, names) -> attributes.put(
                            type,
                            Set.copyOf(names.members().stream()
                                    .map(name -> name.node().asString())
                                    .toList())));
        }
        return new FactVocabulary(attributes);
    }

    boolean knows(String type) {
        return attributes.containsKey(type);
    }

    boolean knows(String type, String attribute) {
        return attributes.getOrDefault(type, Set.of()).contains(attribute);
    }

    /** Attributes that some fact of a subject's kind carries: what a route may ask of a clue. */
    boolean someKnows(String kind, String attribute) {
        return attributes.entrySet().stream()
                .anyMatch(entry -> entry.getKey().startsWith(kind + ".")
                        && entry.getValue().contains(attribute));
    }

    /** Attribute names of a type in order, for a message. */
    String listed(String type) {
        return String.join("、", new TreeSet<>(attributes.getOrDefault(type, Set.of())));
    }
}
