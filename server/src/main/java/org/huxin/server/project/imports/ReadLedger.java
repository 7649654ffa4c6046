package org.huxin.server.project.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.huxin.files.sheet.Sheet;
import org.huxin.files.sheet.Sheets;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.Directory;
import org.huxin.server.project.imports.LineReader.Line;
import org.huxin.server.project.imports.ProjectImport.Mistake;
import org.huxin.server.project.register.RegisterProjects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads a ledger that was sent, with everything that is wrong in it. */
@Component
class ReadLedger {

    /** Rows above the header: titles and notes. */
    private static final int HEAD = 10;

    private static final int MOST_MISTAKES = 500;

    private final LedgerColumns columns;
    private final RegisterProjects register;
    private final Directory directory;
    private final int mostLines;

    ReadLedger(
            LedgerColumns columns,
            RegisterProjects register,
            Directory directory,
            @Value("${huxin.imports.most-lines}") int mostLines) {
        this.columns = columns;
        this.register = register;
        this.directory = directory;
        this.mostLines = mostLines;
    }

    /**
     * What a file holds.
     *
     * @param count of all lines, wrong ones included
     * @param lines that can be read
     */
    record Found(int count, List<Line> lines, List<Mistake> mistakes) {}

    /**
     * Reads a file once.
     *
     * @throws CommandRefused {@code import.format}, {@code import.header}, {@code import.empty} or {@code import.too_long}
     */
    Found read(String jurisdiction, Path content) {
        var known = columns.of(jurisdiction);
        if (known.isEmpty()) {
            throw CommandRefused.rule("import.no_columns", "本辖区的规则没有规定推送台账的栏目");
        }
        try (var sheet = Sheets.open(content);
                var rows = sheet.rows()) {
            var all = rows.filter(row -> !row.blank()).iterator();
            var start = header(all, known);
            var mistakes = start.header().mistakes(known);
            if (!mistakes.isEmpty()) {
                return new Found(0, List.of(), mistakes);
            }
            return lines(jurisdiction, start, all, sheet.merged());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    /** @param first row of content that was read while looking for the header; null if none was */
    private record Start(LedgerHeader header, Sheet.@Nullable Row first) {}

    private Start header(Iterator<Sheet.Row> rows, List<LedgerColumns.Named> known) {
        var upper = rows.hasNext() ? rows.next() : null;
        for (var i = 0; i < HEAD && upper != null; i++) {
            var lower = rows.hasNext() ? rows.next() : null;
            var header = LedgerHeader.of(upper, lower, known);
            if (header.recognised()) {
                var oneLine = lower != null && header.line() == upper.line();
                return new Start(header, oneLine ? lower : null);
            }
            upper = lower;
        }
        throw CommandRefused.field("import.header", "file", "前几行里没有找到台账的表头，请按模板填写");
    }

    private Found lines(String jurisdiction, Start start, Iterator<Sheet.Row> rest, List<Sheet.Merged> merged) {
        var reader = new LineReader(start.header(), jurisdiction, directory);
        var lines = new ArrayList<Line>();
        var places = new HashMap<String, Integer>();
        var count = 0;
        for (var row = start.first() == null ? next(rest) : start.first(); row != null; row = next(rest)) {
            if (LineReader.isNote(row)) {
                continue;
            }
            if (++count > mostLines) {
                throw CommandRefused.field("import.too_long", "file", "一次最多导入 %d 行，请分成几个文件".formatted(mostLines));
            }
            var line = row.line();
            merged.stream()
                    .filter(cells -> cells.first() <= line && line <= cells.last())
                    .forEach(cells ->
                            reader.mistakes().add(new Mistake(line, cells.column() + "列", "单元格是合并的，请取消合并，逐行填写")));
            take(jurisdiction, reader, row, lines, places);
            if (reader.mistakes().size() > MOST_MISTAKES) {
                break;
            }
        }
        if (count == 0) {
            throw CommandRefused.field("import.empty", "file", "表头下面没有内容");
        }
        return new Found(count, lines, reader.mistakes());
    }

    private void take(
            String jurisdiction, LineReader reader, Sheet.Row row, List<Line> lines, Map<String, Integer> places) {
        var line = reader.read(row);
        if (line == null) {
            return;
        }
        register.mistakes(jurisdiction, line.particulars())
                .forEach(wrong -> reader.mistakes().add(new Mistake(line.line(), "", wrong.message())));
        var earlier = places.putIfAbsent(KnownProjects.key(line.particulars()), line.line());
        if (earlier != null) {
            reader.mistakes().add(new Mistake(line.line(), "", "与第" + earlier + "行重复：项目名称和建设单位相同"));
        }
        lines.add(line);
    }

    private static Sheet.@Nullable Row next(Iterator<Sheet.Row> rows) {
        return rows.hasNext() ? rows.next() : null;
    }
}
