package org.huxin.files.sheet;

import java.util.ArrayDeque;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huxin.files.FileRefused;
import org.huxin.files.sheet.Sheet.Row;

/** Rows of a reading library: whatever it throws at a broken file is a refusal, and what the taker throws stays as it is. */
final class Rows extends AbstractSpliterator<Row> {

    private final Spliterator<Row> rows;
    private final ArrayDeque<Row> read = new ArrayDeque<>(1);

    private Rows(Spliterator<Row> rows) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        this.rows = rows;
    }

    static Stream<Row> guarded(Stream<Row> rows) {
        return StreamSupport.stream(new Rows(rows.spliterator()), false).onClose(rows::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super Row> action) {
        try {
            rows.tryAdvance(read::add);
        } catch (FileRefused refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw new FileRefused("文件读到一半出错，请另存一份后再送");
        }
        var row = read.poll();
        if (row == null) {
            return false;
        }
        action.accept(row);
        return true;
    }
}
