package org.huxin.files.sheet;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An opened file, read row by row: no more than one row is in memory. */
public interface Sheet extends AutoCloseable {

    /** More characters than any cell that a person fills in has. */
    int LONGEST_CELL = 5_000;

    /** The problem of a cell that holds a formula. */
    String FORMULA = "单元格是公式，请粘贴为数值";

    /**
     * The rows in order, once.
     *
     * @throws org.huxin.files.FileRefused here or later, when the file turns out to be broken
     */
    Stream<Row> rows();

    /** Cells that lie over more than one place; only the first place of each has a text. Text files have none. */
    default List<Merged> merged() throws IOException {
        return List.of();
    }

    /** Names of the further sheets that people see and that are not empty; only the first is read. Text files have none. */
    default List<String> others() {
        return List.of();
    }

    /**
     * Cells merged into one.
     *
     * @param first line as the user counts it
     * @param column letters of the leftmost column
     */
    record Merged(int first, int last, String column) {}

    /** UTF-8, GBK or UTF-16 for text; null for a workbook. */
    @Nullable
    String charset();

    @Override
    void close() throws IOException;

    /**
     * One row.
     *
     * @param line as the user counts it, the first being 1
     */
    record Row(int line, List<Cell> cells) {

        public boolean blank() {
            return cells.stream().allMatch(Cell::blank);
        }
    }

    /**
     * One cell.
     *
     * @param date what its number means as a date; null if it has no number
     * @param problem why it cannot be read, in Chinese; null if it can
     */
    record Cell(
            String text,
            @Nullable LocalDateTime date,
            @Nullable String problem) {

        public static final Cell EMPTY = new Cell("", null, null);

        public static Cell of(String text) {
            return text.length() > LONGEST_CELL
                    ? new Cell(text.substring(0, LONGEST_CELL), null, "内容过长，最多 %d 字".formatted(LONGEST_CELL))
                    : new Cell(text, null, null);
        }

        public boolean blank() {
            return problem == null && text.isBlank();
        }
    }
}
