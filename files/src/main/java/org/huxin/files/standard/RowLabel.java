package org.huxin.files.standard;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huxin.files.sheet.Sheet.Cell;
import org.huxin.files.sheet.Sheet.Row;

/**
 * The first word of a row, by which totals and what people write underneath are told from content.
 *
 * @param word made comparable; empty where the row begins with something else
 */
public record RowLabel(String word) {

    private static final int LONGEST = 40;
    private static final RowLabel NONE = new RowLabel("");

    /** With which any of the words begins: most rows begin with a number or a name, and need no closer look. */
    private static final String BEGINNINGS = Stream.of(Words.TOTALS, Words.SUBTOTALS, Words.FOOTERS)
            .flatMap(List::stream)
            .map(word -> word.substring(0, 1))
            .distinct()
            .collect(Collectors.joining());

    public static RowLabel of(Row row) {
        for (var cell : row.cells()) {
            if (!cell.blank()) {
                return of(cell);
            }
        }
        return NONE;
    }

    private static RowLabel of(Cell cell) {
        var text = cell.text();
        for (var i = 0; i < text.length() && text.length() <= LONGEST; i++) {
            var sign = text.charAt(i);
            if (!Words.isMark(sign)) {
                return BEGINNINGS.indexOf(sign) < 0 ? NONE : new RowLabel(Words.plain(text));
            }
        }
        return NONE;
    }

    /** 合计: of everything above, or of what stands above it since the last one. */
    public boolean totals() {
        return Words.TOTALS.contains(word);
    }

    /** 小计. */
    public boolean subtotals() {
        return Words.SUBTOTALS.contains(word);
    }

    /** Signatures and notes. */
    public boolean footer() {
        return Words.FOOTERS.stream().anyMatch(word::startsWith);
    }
}
