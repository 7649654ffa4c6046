package org.huxin.engine.warning;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A row that a measure was made from, so that it can be opened.
 *
 * @param kind which table it is in, such as {@code worker_month} or {@code account_entry}
 * @param id its key there
 */
public record Row(String kind, String id) implements Comparable<Row> {

    private static final Comparator<Row> ORDER = Comparator.comparing(Row::kind).thenComparing(Row::id);

    /** In one order, each once. */
    static List<Row> tidy(List<Row> rows) {
        // most measures come from nobody or from one
        return rows.size() < 2
                ? List.copyOf(rows)
                : rows.stream().distinct().sorted().toList();
    }

    /** Things that stand in a row each, in one order whatever the order of arrival; what came twice counts once. */
    static <T> List<T> tidy(Collection<T> things, Function<T, Row> row) {
        if (things.size() < 2) {
            return List.copyOf(things);
        }
        return things.stream()
                .distinct()
                .sorted(Comparator.comparing(row).thenComparing(Object::toString))
                .toList();
    }

    @Override
    public int compareTo(Row other) {
        return ORDER.compare(this, other);
    }
}
