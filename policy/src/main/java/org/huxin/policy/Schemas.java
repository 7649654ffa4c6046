package org.huxin.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The published forms of version 1: one schema for each kind of rule and each kind of file. */
final class Schemas {

    /** Kinds of rules, each with a schema of its own. */
    static final List<String> RULE_KINDS = List.of(
            "duty",
            "cycle",
            "warning",
            "parameter",
            "route",
            "gate",
            "lifecycle",
            "document",
            "gap",
            "register",
            "override");

    private static final List<String> FILES =
            List.of("pack", "clause", "organisation", "calendar", "scenario", "warning-story", "file");
    private static final String BASE = "https://huxin.example/schema/v1/";

    /** Read once: they are part of the program and never change while it runs. */
    static final Schemas V1 = new Schemas();

    private final Map<String, Schema> byName;

    private Schemas() {
        var names = Stream.of(RULE_KINDS, FILES, List.of("common"))
                .flatMap(List::stream)
                .toList();
        var texts = names.stream().collect(toUnmodifiableMap(name -> BASE + name + ".json", Schemas::text));
        var chinese =
                SchemaRegistryConfig.builder().locale(Locale.SIMPLIFIED_CHINESE).build();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(texts).schemaRegistryConfig(chinese));
        this.byName = names.stream()
                .collect(toUnmodifiableMap(
                        name -> name, name -> registry.getSchema(SchemaLocation.of(BASE + name + ".json"))));
    }

    private static String text(String name) {
        return new String(ClassPathPacks.resource("schema/v1/" + name + ".json"), UTF_8);
    }

    /**
     * Whether a part of a file keeps to its schema.
     *
     * @param name the schema's name
     * @param pointer where in the file the part stands
     * @param problems takes every breach, with its line
     */
    boolean accepts(String name, Document document, String pointer, JsonNode part, Problems problems) {
        var schema = Objects.requireNonNull(byName.get(name));
        var breaches = schema.validate(part);
        for (var breach : breaches) {
            var at = pointer + SchemaMessage.pointer(breach);
            problems.add(document.file(), document.line(at), SchemaMessage.of(breach));
        }
        return breaches.isEmpty();
    }
}
