package org.huxin.files.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values separated by commas, tabs or semicolons. A record that runs over several lines is one row, as on a screen. */
final class TextSheet implements Sheet {

    private static final int LONGEST_RECORD = 1 << 20;
    private static final int HEAD = 4_000;
    private static final String SEPARATORS = ",\t;";

    private final TextCharset charset;
    private final CsvReader<CsvRecord> reader;

    TextSheet(Path file) throws IOException {
        charset = TextCharset.of(file);
        var text = charset.open(file);
        reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(text);
    }

    @Override
    public Stream<Row> rows() {
        var line = new AtomicInteger();
        return Rows.guarded(reader.stream()
                .map(row -> new Row(
                        line.incrementAndGet(),
                        row.getFields().stream().map(Cell::of).toList())));
    }

    @Override
    public @Nullable String charset() {
        return charset.label();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** The separator that the first lines have most of. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(HEAD + 1);
        var head = new char[HEAD];
        var length = Math.max(text.read(head), 0);
        text.reset();
        var counts = new int[SEPARATORS.length()];
        for (var i = 0; i < length; i++) {
            var which = SEPARATORS.indexOf(head[i]);
            if (which >= 0) {
                counts[which]++;
            }
        }
        var best = 0;
        for (var i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }
}
