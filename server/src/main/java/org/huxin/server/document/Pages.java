package org.huxin.server.document;

import java.util.ArrayList;
import java.util.List;

/** Puts rows on pages of 22 lines. */
final class Pages {

    private static final double TOLERANCE = 0.01;

    private final List<List<Mark>> pages = new ArrayList<>();
    private double used;

    /** The marks of every page, y from the top of the sheet. */
    static Pages of(List<Row> rows) {
        var pages = new Pages();
        pages.turn();
        for (int next = 0; next < rows.size(); ) {
            int end = next + 1;
            while (end < rows.size() && rows.get(end).bound()) {
                end++;
            }
            pages.place(rows.subList(next, end));
            next = end;
        }
        return pages;
    }

    List<List<Mark>> all() {
        return pages;
    }

    /** Room left under the last row, in points. */
    double left() {
        return Sheet.TEXT_HEIGHT - used;
    }

    void turn() {
        pages.add(new ArrayList<>());
        used = 0;
    }

    /** Draws on the last page at a place of the sheet itself. */
    void draw(List<Mark> marks) {
        pages.getLast().addAll(marks);
    }

    private void place(List<Row> together) {
        double height = together.stream().mapToDouble(Row::height).sum();
        if (start(together.getFirst()) + height > Sheet.TEXT_HEIGHT + TOLERANCE && used > 0) {
            turn();
            var head = together.getFirst().head();
            if (head != null) {
                put(head);
            }
        }
        together.forEach(this::put);
    }

    private void put(Row row) {
        double top = start(row);
        row.marks().forEach(mark -> pages.getLast().add(mark.down(Sheet.TOP + top)));
        used = top + row.height();
    }

    private double start(Row row) {
        return row.onGrid() ? Math.ceil(used / Sheet.LINE - TOLERANCE) * Sheet.LINE : used;
    }
}
