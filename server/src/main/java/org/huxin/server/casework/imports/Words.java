package org.huxin.server.casework.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huxin.server.party.Directory;
import org.huxin.server.policy.Policies;

/**
 * The words of a jurisdiction as people write them: a label and a code mean the same. A label that two things share means
 * neither.
 */
final class Words {

    private static final String SHARED = "";

    private final Map<Column, Map<String, String>> codes;

    private Words(Map<Column, Map<String, String>> codes) {
        this.codes = codes;
    }

    static Words of(String jurisdiction, Policies policies, Directory directory, LocalDate today) {
        var codes = new HashMap<Column, Map<String, String>>();
        for (var column : Column.values()) {
            var words = new HashMap<String, String>();
            if (column.register() != null) {
                policies.stack(jurisdiction)
                        .register(column.register())
                        .ifPresent(register ->
                                register.entries().forEach(entry -> add(words, entry.code(), entry.label())));
            } else if (column.form() == Column.Form.REGION) {
                directory.regions(jurisdiction).forEach(region -> add(words, region.code(), region.name()));
            } else if (column.form() == Column.Form.UNIT) {
                directory.units(jurisdiction).stream()
                        .filter(unit -> unit.existsOn(today))
                        .forEach(unit -> add(words, unit.id(), unit.name()));
            }
            codes.put(column, words);
        }
        return new Words(codes);
    }

    /** The code that a text means in a column; empty if it means none. */
    Optional<String> code(Column column, String text) {
        return Optional.ofNullable(codes.getOrDefault(column, Map.of()).get(Heading.plain(text)))
                .filter(code -> !code.equals(SHARED));
    }

    private static void add(Map<String, String> words, String code, String label) {
        words.merge(Heading.plain(label), code, (one, other) -> one.equals(other) ? one : SHARED);
        words.put(Heading.plain(code), code);
    }
}
