package org.huxin.server.wage.bank;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huxin.engine.policy.Register;
import org.huxin.files.sheet.Sheet;

/** What a bank writes above the columns of its return sheets: an entry of the register {@code bank_returns}. */
record ReturnMap(String label, Map<ReturnColumn, List<String>> names) {

    static ReturnMap of(Register.Entry entry) {
        var names = new EnumMap<ReturnColumn, List<String>>(ReturnColumn.class);
        for (var column : ReturnColumn.values()) {
            names.put(
                    column,
                    ReturnWord.texts(entry, column.name().toLowerCase(Locale.ROOT))
                            .map(ReturnMap::plain)
                            .toList());
        }
        return new ReturnMap(entry.label(), names);
    }

    /** Where the columns stand, if the row is a header of this bank. */
    Optional<Map<ReturnColumn, Integer>> places(Sheet.Row row) {
        var places = new EnumMap<ReturnColumn, Integer>(ReturnColumn.class);
        for (var place = 0; place < row.cells().size(); place++) {
            var text = plain(row.cells().get(place).text());
            var at = place;
            names.forEach((column, called) -> {
                if (column != ReturnColumn.TOTAL && called.contains(text)) {
                    places.putIfAbsent(column, at);
                }
            });
        }
        var known = places.containsKey(ReturnColumn.REFERENCE) || places.containsKey(ReturnColumn.CARD);
        return known && places.containsKey(ReturnColumn.RESULT) && places.containsKey(ReturnColumn.AMOUNT)
                ? Optional.of(places)
                : Optional.empty();
    }

    /** Whether the row holds the sums of those above. */
    boolean total(Sheet.Row row) {
        return row.cells().stream()
                .map(cell -> plain(cell.text()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .filter(first ->
                        names.getOrDefault(ReturnColumn.TOTAL, List.of()).contains(first))
                .isPresent();
    }

    /** Full and half width alike, no blanks, no marks. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s*:·\\u200b\\ufeff]", "")
                .toLowerCase(Locale.ROOT);
    }
}
