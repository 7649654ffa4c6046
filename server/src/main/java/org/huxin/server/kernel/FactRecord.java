package org.huxin.server.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact as data: its type name and its attributes, the form in which it is stored and judged.
 *
 * @param attributes in the order of the components, names in snake_case; values are {@code String}, {@code Long},
 *     {@code Boolean} or {@code List<String>}; dates are ISO strings; empty and absent values are left out
 */
public record FactRecord(
        String type, String subject, LocalDateTime at, String jurisdiction, Map<String, Object> attributes) {

    private static final Set<String> FRAME = Set.of("subject", "at", "jurisdiction");

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    public FactRecord {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * Reads a fact's record components.
     *
     * @throws IllegalArgumentException if the class is no record, has no {@link FactType}, or has a component of a
     *     type that rules cannot test
     */
    public static FactRecord of(Fact fact) {
        var shape = SHAPES.get(fact.getClass());
        var attributes = new LinkedHashMap<String, Object>();
        shape.accessors().forEach((name, accessor) -> {
            var value = plain(name, read(accessor, fact));
            if (value != null) {
                attributes.put(name, value);
            }
        });
        return new FactRecord(shape.type(), fact.subject(), fact.at(), fact.jurisdiction(), attributes);
    }

    /** The type name declared on a fact class. */
    public static String typeOf(Class<? extends Fact> type) {
        return SHAPES.get(type).type();
    }

    private static @Nullable Object plain(String name, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> plain(name, optional.orElse(null));
            case String text -> text;
            case Boolean flag -> flag;
            case Long number -> number;
            case Integer number -> number.longValue();
            case Money money -> money.fen();
            case Temporal date -> date.toString();
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            case Collection<?> many -> many.isEmpty() ? null : texts(name, many);
            default ->
                throw new IllegalArgumentException(
                        "attribute %s has type %s, which no rule can test".formatted(name, value.getClass()));
        };
    }

    private static List<String> texts(String name, Collection<?> many) {
        return many.stream().map(one -> String.valueOf(plain(name, one))).toList();
    }

    private static @Nullable Object read(Method accessor, Fact fact) {
        try {
            return accessor.invoke(fact);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalArgumentException("cannot read " + accessor, unreadable);
        }
    }

    /** What reflection found out about one class, once. */
    private record Shape(String type, Map<String, Method> accessors) {

        static Shape of(Class<?> type) {
            var name = type.getAnnotation(FactType.class);
            RecordComponent[] components = type.getRecordComponents();
            if (name == null || components == null) {
                throw new IllegalArgumentException(type + " must be a record annotated @FactType");
            }
            var accessors = new LinkedHashMap<String, Method>();
            Arrays.stream(components)
                    .filter(component -> !FRAME.contains(component.getName()))
                    .forEach(component -> {
                        component.getAccessor().setAccessible(true);
                        accessors.put(snakeCase(component.getName()), component.getAccessor());
                    });
            return new Shape(name.value(), accessors);
        }

        private static String snakeCase(String camel) {
            return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        }
    }
}
