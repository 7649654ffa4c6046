package org.huxin.files.standard;

import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/**
 * A check that the standard asks for: of rows for themselves, or of rows with each other.
 *
 * @param with ids of columns and other words, by the name of their part in the check
 */
public record CheckRule(Kind kind, Map<String, Object> with) {

    /** What is checked. */
    public enum Kind {
        PERSON,
        SERIAL,
        ONCE,
        SEX,
        BORN,
        AGE,
        ORDER,
        OWN_CARD,
        TOGETHER,
        ONLY,
        MONTH_COLUMN,
        GRID,
        BALANCE,
        PRODUCT,
        TOTALS
    }

    static CheckRule of(Yaml yaml) {
        return new CheckRule(
                Kind.valueOf(yaml.text("check").toUpperCase(Locale.ROOT)),
                yaml.values().entrySet().stream()
                        .collect(Collectors.toMap(one -> one.getKey().toString(), Entry::getValue)));
    }

    /** The id or word of one part. */
    String part(String name) {
        return with.getOrDefault(name, "").toString();
    }
}
