package org.huxin.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the facts are called on screen.
 *
 * @param types Chinese name by fact type
 * @param attributes Chinese name by attribute
 * @param registers register whose codes an attribute holds, by attribute
 */
public record FactWords(Map<String, String> types, Map<String, String> attributes, Map<String, String> registers) {

    public FactWords {
        types = Map.copyOf(types);
        attributes = Map.copyOf(attributes);
        registers = Map.copyOf(registers);
    }

    /** The words for the vocabulary of version 1. */
    public static FactWords v1() {
        var documents = Stream.of("words.yaml", "attribute-words.yaml", "supervision-words.yaml")
                .map(name -> document("schema/v1/" + name))
                .toList();
        return new FactWords(words(documents, "types"), words(documents, "attributes"), words(documents, "registers"));
    }

    static Item document(String path) {
        var problems = new Problems();
        var document = YamlParser.parse(new PackFile(path, ClassPathPacks.resource(path)), problems);
        if (document == null) {
            throw new InvalidPacks(problems.sorted());
        }
        return Item.root(document, problems);
    }

    private static Map<String, String> words(List<Item> documents, String name) {
        var words = new HashMap<String, String>();
        documents.stream()
                .filter(root -> root.has(name))
                .forEach(root -> root.at(name)
                        .fields()
                        .forEach((code, word) -> words.put(code, word.node().asString())));
        return words;
    }

    /** Chinese name of a fact type; the type itself where there is none. */
    public String type(String type) {
        return types.getOrDefault(type, type);
    }

    /** Chinese name of an attribute; the attribute itself where there is none. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, attribute);
    }
}
