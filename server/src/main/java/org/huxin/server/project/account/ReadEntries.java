package org.huxin.server.project.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.huxin.files.sheet.Moments;
import org.huxin.files.sheet.Sheet;
import org.huxin.files.sheet.Sheets;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Money;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads movements out of a spreadsheet: one line for each, under a header that names the columns. */
@Component
class ReadEntries {

    static final List<String> COLUMNS = List.of("日期", "种类", "来源", "对方", "金额（元）", "流水号", "说明");

    private static final Set<String> REQUIRED = Set.of("日期", "种类", "对方", "金额（元）", "流水号");
    private static final int HEAD = 10;
    private static final int MOST_MISTAKES = 200;
    private static final int LONGEST = 60;
    private static final int LONGEST_NOTE = 200;

    private final Words words;
    private final int mostLines;

    ReadEntries(Words words, @Value("${huxin.imports.most-lines}") int mostLines) {
        this.words = words;
        this.mostLines = mostLines;
    }

    /** @param line as the user counts it */
    record Mistake(int line, String message) {}

    record Found(int count, List<Booking.Line> lines, List<Mistake> mistakes) {}

    /** @throws CommandRefused {@code import.format}, {@code import.header}, {@code import.empty}, {@code import.too_long} */
    Found read(String jurisdiction, LocalDate today, Path content) {
        try (var sheet = Sheets.open(content);
                var rows = sheet.rows()) {
            var all = rows.filter(row -> !row.blank()).iterator();
            return new Reading(jurisdiction, today, columns(all)).lines(all);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static Map<String, Integer> columns(Iterator<Sheet.Row> rows) {
        for (var i = 0; i < HEAD && rows.hasNext(); i++) {
            var cells = rows.next().cells();
            var found = new HashMap<String, Integer>();
            for (var column = 0; column < cells.size(); column++) {
                var name = cells.get(column).text().strip();
                if (COLUMNS.contains(name)) {
                    found.putIfAbsent(name, column);
                }
            }
            if (found.keySet().containsAll(REQUIRED)) {
                return found;
            }
        }
        throw CommandRefused.field("import.header", "file", "没有找到表头，表头须有：" + String.join("、", COLUMNS));
    }

    private final class Reading {
        private final LocalDate today;
        private final Map<String, Integer> columns;
        private final List<Word> kinds;
        private final List<Word> sources;
        private final List<Word> parties;
        private final List<Booking.Line> lines = new ArrayList<>();
        private final List<Mistake> mistakes = new ArrayList<>();
        private final Set<String> references = new HashSet<>();

        Reading(String jurisdiction, LocalDate today, Map<String, Integer> columns) {
            this.today = today;
            this.columns = columns;
            this.kinds = words.all(jurisdiction, Movements.KINDS);
            this.sources = words.all(jurisdiction, Movements.SOURCES);
            this.parties = words.all(jurisdiction, Movements.PARTIES);
        }

        Found lines(Iterator<Sheet.Row> rows) {
            var count = 0;
            while (rows.hasNext() && mistakes.size() < MOST_MISTAKES) {
                var row = rows.next();
                if (++count > mostLines) {
                    throw CommandRefused.field("import.too_long", "file", "一次最多导入 %d 行，请分成几个文件".formatted(mostLines));
                }
                var wrong = mistakes.size();
                var line = line(row);
                if (mistakes.size() == wrong && line != null) {
                    lines.add(line);
                }
            }
            if (count == 0) {
                throw CommandRefused.field("import.empty", "file", "表头下面没有内容");
            }
            return new Found(count, lines, mistakes);
        }

        private Booking.@Nullable Line line(Sheet.Row row) {
            var on = day(row);
            var kind = code(row, "种类", kinds);
            var source = text(row, "来源").isEmpty() ? Movements.ACCOUNT : code(row, "来源", sources);
            var party = code(row, "对方", parties);
            var amount = amount(row);
            var reference = text(row, "流水号");
            check(row, "流水号", reference, text -> !text.isEmpty() && text.length() <= LONGEST);
            check(row, "说明", text(row, "说明"), text -> text.length() <= LONGEST_NOTE);
            if (!reference.isEmpty() && !references.add(reference)) {
                mistakes.add(new Mistake(row.line(), "流水号“" + reference + "”在文件里重复"));
            }
            return on == null || kind == null || source == null || party == null || amount == null
                    ? null
                    : new Booking.Line(on, kind, source, party, amount, reference, text(row, "说明"));
        }

        private void check(Sheet.Row row, String column, String text, Predicate<String> right) {
            if (!right.test(text)) {
                mistakes.add(new Mistake(row.line(), "“" + column + "”没有填写或者过长"));
            }
        }

        private @Nullable LocalDate day(Sheet.Row row) {
            var cell = cell(row, "日期");
            var moment = cell.date() == null ? Moments.read(cell.text()).orElse(null) : cell.date();
            var day = moment == null ? null : moment.toLocalDate();
            if (day == null || day.isAfter(today) || day.isBefore(AccountCommand.EARLIEST)) {
                mistakes.add(new Mistake(row.line(), "日期无法识别，或者晚于今天"));
                return null;
            }
            return day;
        }

        private @Nullable String code(Sheet.Row row, String column, List<Word> known) {
            var text = text(row, column);
            var found = known.stream()
                    .filter(word -> word.label().equals(text) || word.code().equals(text))
                    .findFirst();
            if (found.isEmpty()) {
                mistakes.add(new Mistake(
                        row.line(),
                        "“%s”应为：%s"
                                .formatted(
                                        column,
                                        String.join(
                                                "、",
                                                known.stream().map(Word::label).toList()))));
            }
            return found.map(Word::code).orElse(null);
        }

        private @Nullable Long amount(Sheet.Row row) {
            try {
                var fen = Money.parse(text(row, "金额（元）")).fen();
                if (fen > 0 && fen <= AccountCommand.MOST_FEN) {
                    return fen;
                }
            } catch (IllegalArgumentException unreadable) {
                // told below
            }
            mistakes.add(new Mistake(row.line(), "金额应为大于零的数，最多两位小数"));
            return null;
        }

        private String text(Sheet.Row row, String column) {
            return cell(row, column).text().strip();
        }

        private Sheet.Cell cell(Sheet.Row row, String column) {
            var place = columns.get(column);
            return place == null || place >= row.cells().size()
                    ? Sheet.Cell.EMPTY
                    : row.cells().get(place);
        }
    }
}
