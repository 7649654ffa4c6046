package org.huxin.server.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A ledger as a spreadsheet, written as it is read: a batch of rows is in memory at a time. */
public final class LedgerSheet {

    /** The cells of one row: numbers, moments or texts; null leaves a cell empty. */
    public record Line(List<? extends @Nullable Object> cells) {}

    /** Where the rows come from, one after the other. */
    @FunctionalInterface
    public interface Rows<R> {
        void each(Consumer<R> reader);
    }

    /**
     * One sheet of a workbook.
     *
     * @param lines makes lines of a batch of rows, so that their words are looked up together
     */
    public record Part<R>(String title, List<String> header, Rows<R> rows, Function<List<R>, List<Line>> lines) {}

    private static final int BATCH = 500;

    private LedgerSheet() {}

    /**
     * Writes a whole workbook of one sheet.
     *
     * @param lines makes lines of a batch of rows, so that their words are looked up together
     * @throws UncheckedIOException if the reader has gone
     */
    public static <R> void write(
            OutputStream out, String title, List<String> header, Rows<R> rows, Function<List<R>, List<Line>> lines) {
        write(out, List.of(new Part<>(title, header, rows, lines)));
    }

    /**
     * The same of several sheets, one after the other.
     *
     * @throws UncheckedIOException if the reader has gone
     */
    public static void write(OutputStream out, List<? extends Part<?>> parts) {
        try (var book = new Workbook(out, "huxin", "1.0")) {
            for (var part : parts) {
                write(book, part);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static <R> void write(Workbook book, Part<R> part) throws IOException {
        var sheet = book.newWorksheet(part.title());
        sheet.freezePane(0, 1);
        var written = new SheetLines(sheet);
        written.add(part.header());
        var waiting = new ArrayList<R>(BATCH);
        part.rows().each(row -> {
            waiting.add(row);
            if (waiting.size() == BATCH) {
                write(part.lines().apply(waiting), written, sheet);
                waiting.clear();
            }
        });
        write(part.lines().apply(waiting), written, sheet);
        sheet.finish();
    }

    private static void write(List<Line> lines, SheetLines written, Worksheet sheet) {
        lines.forEach(line -> written.add(line.cells()));
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
