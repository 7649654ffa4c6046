package org.huxin.files.standard;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import org.huxin.files.sheet.Sheet.Row;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the content of a sheet.
 *
 * @param header null if none was found
 * @param month that a title names; null if none does
 * @param monthLine where it stands
 * @param line the last of the header
 * @param first row of content that was read while looking; null if none was
 */
record Head(
        @Nullable Header header,
        @Nullable MonthText month,
        int monthLine,
        int line,
        @Nullable Row first) {

    /**
     * Reads on to the header, and past a second line of it.
     *
     * @param enough tells a header that names few columns, but those that matter
     */
    static Head of(FileStandard standard, Iterator<Row> rows, Garbled garbled, Predicate<Header> enough) {
        MonthText month = null;
        var monthLine = 0;
        for (var i = 0; i < Words.HEAD_ROWS && rows.hasNext(); i++) {
            var row = rows.next();
            garbled.look(row);
            var header = new Header(standard);
            header.take(row);
            if (header.recognised() || enough.test(header)) {
                var next = rows.hasNext() ? rows.next() : null;
                if (next != null && header.continuedBy(next)) {
                    var whole = new Header(standard);
                    whole.take(row);
                    whole.take(next);
                    return new Head(whole, month, monthLine, next.line(), null);
                }
                return new Head(header, month, monthLine, row.line(), next);
            }
            if (month == null) {
                month = month(row).orElse(null);
                monthLine = row.line();
            }
        }
        return new Head(null, month, monthLine, 0, null);
    }

    private static Optional<MonthText> month(Row row) {
        return row.cells().stream()
                .map(cell -> MonthText.in(cell.text()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
