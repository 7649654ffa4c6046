package org.huxin.files.standard;

import org.huxin.files.sheet.Sheet.Cell;
import org.huxin.files.sheet.Sheet.Row;

/** Tells the rows below a header: content, totals, and what people write between and underneath. */
record Layout(FileStandard standard, Header header) {

    enum Kind {
        CONTENT,
        TOTAL,
        SUBTOTAL,
        /** Signatures, notes, the header again, and rows that a form had ready and nobody needed. */
        NOTHING
    }

    Kind of(Row row, RowLabel label) {
        if (label.totals() && !named(row)) {
            return Kind.TOTAL;
        }
        if (label.subtotals() && !named(row)) {
            return Kind.SUBTOTAL;
        }
        return header.repeatedBy(row) || isFooter(row, label) || isUnused(row) ? Kind.NOTHING : Kind.CONTENT;
    }

    static Cell cell(Row row, int index) {
        return index < row.cells().size() ? row.cells().get(index) : Cell.EMPTY;
    }

    /** Whether it is about somebody. */
    private boolean named(Row row) {
        return has(row, "id_number") || has(row, "card") || has(row, "reference");
    }

    /** Hardly a cell of what every line must have. */
    private boolean isFooter(Row row, RowLabel label) {
        var filled = standard.columns().stream()
                .filter(Column::required)
                .filter(column -> has(row, column.id()))
                .count();
        return filled <= 1 && !named(row) && label.footer();
    }

    private boolean isUnused(Row row) {
        return header.all().stream()
                .filter(place -> place.column().type() != Column.Type.SERIAL)
                .allMatch(place -> cell(row, place.index()).blank());
    }

    private boolean has(Row row, String id) {
        var place = header.place(id);
        return place != null && !cell(row, place.index()).blank();
    }
}
