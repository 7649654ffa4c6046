package org.huxin.server.casework.imports;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huxin.engine.policy.Register;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a jurisdiction calls the columns of a sheet: the register {@code clue_columns}. */
@Component
class Heading {

    static final String REGISTER = "clue_columns";

    /**
     * One column as the register has it.
     *
     * @param hint how to fill it
     */
    record Named(Column column, String label, boolean required, String hint, List<String> aliases) {}

    private final Policies policies;

    Heading(Policies policies) {
        this.policies = policies;
    }

    /** The columns in the register's order. */
    List<Named> columns(String jurisdiction) {
        return policies.stack(jurisdiction).register(REGISTER).map(Register::entries).orElse(List.of()).stream()
                .flatMap(entry -> Column.of(entry.code()).map(column -> named(column, entry)).stream())
                .toList();
    }

    /** The column by every name that people write above it. */
    Map<String, Column> byName(String jurisdiction) {
        var names = new HashMap<String, Column>();
        for (var named : columns(jurisdiction)) {
            names.put(plain(named.label()), named.column());
            names.put(plain(named.column().code()), named.column());
            named.aliases().forEach(alias -> names.putIfAbsent(plain(alias), named.column()));
        }
        return names;
    }

    /** Labels by column. */
    Map<Column, String> labels(String jurisdiction) {
        var labels = new EnumMap<Column, String>(Column.class);
        columns(jurisdiction).forEach(named -> labels.put(named.column(), named.label()));
        return labels;
    }

    /** The form in which a name is compared: full and half width alike, no blanks, no mark of a required column. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s*＊:：\\u200b\\ufeff]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Named named(Column column, Register.Entry entry) {
        return new Named(
                column,
                entry.label(),
                Boolean.TRUE.equals(entry.attributes().get("required")),
                text(entry.attributes().get("hint")),
                entry.attributes().get("aliases") instanceof List<?> aliases
                        ? aliases.stream().map(String::valueOf).toList()
                        : List.of());
    }

    private static String text(@Nullable Object value) {
        return Optional.ofNullable(value).map(String::valueOf).orElse("");
    }
}
