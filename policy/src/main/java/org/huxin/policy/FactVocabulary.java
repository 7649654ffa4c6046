package org.huxin.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The facts that rules may speak of.
 *
 * @param attributes attribute names by fact type
 */
public record FactVocabulary(Map<String, Set<String>> attributes) {

    public FactVocabulary {
        attributes = Map.copyOf(attributes);
    }

    /** The published vocabulary of version 1. */
    public static FactVocabulary v1() {
        var problems = new Problems();
        var path = "schema/v1/facts.yaml";
        var document = YamlParser.parse(new PackFile(path, ClassPathPacks.resource(path)), problems);
        if (document == null) {
            throw new InvalidPacks(problems.sorted());
        }
        var attributes = new LinkedHashMap<String, Set<String>>();
        Item.root(document, problems)
                .fields()
                .forEach((type, names) -> attributes.put(
                        type,
                        Set.copyOf(names.members().stream()
                                .map(name -> name.node().asString())
                                .toList())));
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
