package org.huxin.server.wage.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.huxin.files.sheet.Sheet;
import org.huxin.files.sheet.Sheets;
import org.huxin.server.kernel.CommandRefused;

/** A return sheet of a bank's own: xlsx, or text with separators, under a header that one of the maps knows. */
record ReturnSheet(
        List<ReturnMap> maps, List<ReturnWord> words, BankFiles.Answers answers, LocalDate today, int mostLines) {

    /** Rows above the header: titles and sums. */
    private static final int HEAD = 15;

    private static final int MOST_MISTAKES = 500;

    /** @throws CommandRefused {@code import.header}, {@code import.empty}, {@code import.too_long} */
    BankFile read(Path file) {
        try (var sheet = Sheets.open(file);
                var rows = sheet.rows()) {
            var all = rows.filter(row -> !row.blank()).iterator();
            return lines(header(all), all);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private ReturnLines header(Iterator<Sheet.Row> rows) {
        for (var i = 0; i < HEAD && rows.hasNext(); i++) {
            var row = rows.next();
            for (var map : maps) {
                var places = map.places(row);
                if (places.isPresent()) {
                    return new ReturnLines(map, places.get(), words, answers, today);
                }
            }
        }
        throw CommandRefused.field("import.header", "file", "没有找到银行回单的表头：要有端到端编号或者收款账号、金额和处理结果这几列");
    }

    private BankFile lines(ReturnLines lines, Iterator<Sheet.Row> rows) {
        var count = 0;
        while (rows.hasNext() && lines.mistakes().size() < MOST_MISTAKES) {
            if (++count > mostLines) {
                throw CommandRefused.field("import.too_long", "file", "一次最多导入 %d 行，请分成几个文件".formatted(mostLines));
            }
            lines.read(rows.next());
        }
        if (lines.entries().isEmpty() && lines.mistakes().isEmpty()) {
            throw CommandRefused.field("import.empty", "file", "表头下面没有内容");
        }
        return new BankFile(
                BankFile.Kind.SHEET, answers.message(), null, null, null, lines.entries(), lines.mistakes());
    }
}
