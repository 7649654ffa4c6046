package org.huxin.files.standard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One mapping of the program's own YAML, which the policy schema has judged at build time. */
record Yaml(Map<?, ?> values) {

    /** A file of the standard, as a list or a mapping. */
    static Object load(String name) {
        try (var content = Objects.requireNonNull(Yaml.class.getResourceAsStream(name + ".yaml"), name)) {
            return new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(content);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    static Yaml file(String name) {
        return new Yaml((Map<?, ?>) load(name));
    }

    static List<Yaml> each(@Nullable Object list) {
        return list == null
                ? List.of()
                : ((List<?>) list)
                        .stream().map(one -> new Yaml((Map<?, ?>) one)).toList();
    }

    @Nullable
    Object get(String key) {
        return values.get(key);
    }

    String text(String key) {
        var value = values.get(key);
        return value == null ? "" : value.toString();
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    /** @param otherwise if it is not told */
    long number(String key, long otherwise) {
        return values.get(key) instanceof Number number ? number.longValue() : otherwise;
    }

    List<String> texts(String key) {
        return texts(values.get(key));
    }

    static List<String> texts(@Nullable Object list) {
        return list == null
                ? List.of()
                : ((List<?>) list).stream().map(Object::toString).toList();
    }

    Yaml inside(String key) {
        return new Yaml(values.get(key) instanceof Map<?, ?> map ? map : Map.of());
    }
}
