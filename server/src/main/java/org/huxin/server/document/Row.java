package org.huxin.server.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A strip of the page that is never cut.
 *
 * @param height in points
 * @param onGrid starts on one of the 22 lines
 * @param marks drawn from y = 0 at its top
 * @param head repeated on top of the next page when the page ends before this row
 * @param bound stays on one page with the row before it
 */
record Row(
        double height,
        boolean onGrid,
        List<Mark> marks,
        @Nullable Row head,
        boolean bound) {

    static Row line(Mark... marks) {
        return new Row(Sheet.LINE, true, List.of(marks), null, false);
    }

    static Row lines(int count, Mark... marks) {
        return new Row(count * Sheet.LINE, true, List.of(marks), null, false);
    }

    Row bind() {
        return new Row(height, onGrid, marks, head, true);
    }
}
