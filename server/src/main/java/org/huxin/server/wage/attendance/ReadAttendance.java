package org.huxin.server.wage.attendance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.huxin.files.sheet.Sheets;
import org.huxin.files.standard.FileKind;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.policy.Words;
import org.huxin.server.sheets.SheetStandards;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads 考勤表: a line for each worker under a header that names the columns. */
@Component
class ReadAttendance {

    private static final int MOST_MISTAKES = 500;

    private final SheetStandards standards;
    private final Words words;
    private final int mostLines;

    ReadAttendance(SheetStandards standards, Words words, @Value("${huxin.imports.most-lines}") int mostLines) {
        this.standards = standards;
        this.words = words;
        this.mostLines = mostLines;
    }

    record Found(int count, List<SheetLine> lines, List<SheetLine.Mistake> mistakes) {}

    /** @throws CommandRefused {@code import.header}, {@code import.empty}, {@code import.too_long} */
    Found read(String jurisdiction, YearMonth month, Path file) {
        try (var sheet = Sheets.open(file);
                var rows = sheet.rows()) {
            var content = standards.content(
                    jurisdiction,
                    FileKind.ATTENDANCE,
                    rows.filter(row -> !row.blank()).iterator(),
                    header ->
                            header.has("name") && header.has("id_number") && (header.has("days") || header.has("grid")),
                    "前几行里没有找到考勤表的表头：要有姓名、证件号码，以及出勤天数或者逐日的栏目");
            var all = content.lines();
            var reader = new SheetReader(content, words.all(jurisdiction, "id_kinds"), month);
            var count = 0;
            while (all.hasNext() && reader.mistakes().size() < MOST_MISTAKES) {
                if (++count > mostLines) {
                    throw CommandRefused.field("import.too_long", "file", "一次最多导入 %d 行，请分成几个文件".formatted(mostLines));
                }
                reader.take(all.next());
            }
            if (count == 0) {
                throw CommandRefused.field("import.empty", "file", "表头下面没有内容");
            }
            return new Found(count, reader.lines(), reader.mistakes());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
