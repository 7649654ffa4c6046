package org.huxin.server.project.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.huxin.files.sheet.Moments;
import org.huxin.files.sheet.Sheet;
import org.huxin.files.sheet.Sheets;
import org.huxin.files.standard.Content;
import org.huxin.files.standard.FileKind;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Money;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.sheets.SheetStandards;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads movements out of a spreadsheet: one line for each, under a header that names the columns. */
@Component
class ReadEntries {

    private static final List<String> NEEDED = List.of("on", "kind", "party", "amount", "reference");
    private static final int MOST_MISTAKES = 200;
    private static final int LONGEST = 60;
    private static final int LONGEST_NOTE = 200;

    private final SheetStandards standards;
    private final Words words;
    private final int mostLines;

    ReadEntries(SheetStandards standards, Words words, @Value("${huxin.imports.most-lines}") int mostLines) {
        this.standards = standards;
        this.words = words;
        this.mostLines = mostLines;
    }

    /** @param line as the user counts it */
    record Mistake(int line, String message) {}

    record Found(int count, List<Booking.Line> lines, List<Mistake> mistakes) {}

    /** @throws CommandRefused {@code import.format}, {@code import.header}, {@code import.empty}, {@code import.too_long} */
    Found read(String jurisdiction, LocalDate today, Path file) {
        try (var sheet = Sheets.open(file);
                var rows = sheet.rows()) {
            var all = rows.filter(row -> !row.blank()).iterator();
            var content = standards.content(
                    jurisdiction,
                    FileKind.ACCOUNT,
                    all,
                    header -> NEEDED.stream().allMatch(header::has),
                    "没有找到表头，表头须有：日期、种类、对方、金额、流水号");
            return new Reading(jurisdiction, today, content).lines(content.lines());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private final class Reading {
        private final LocalDate today;
        private final Content content;
        private final List<Word> kinds;
        private final List<Word> sources;
        private final List<Word> parties;
        private final List<Booking.Line> lines = new ArrayList<>();
        private final List<Mistake> mistakes = new ArrayList<>();
        private final Set<String> references = new HashSet<>();

        Reading(String jurisdiction, LocalDate today, Content content) {
            this.today = today;
            this.content = content;
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
            content.problems(row)
                    .forEach((column, problem) ->
                            mistakes.add(new Mistake(row.line(), "“%s”%s".formatted(column, problem))));
            var kind = code(row, "kind", kinds);
            var source = text(row, "source").isEmpty() ? Movements.ACCOUNT : code(row, "source", sources);
            var party = code(row, "party", parties);
            var amount = amount(row);
            var reference = text(row, "reference");
            var note = text(row, "note");
            check(row, "流水号", reference, text -> !text.isEmpty() && text.length() <= LONGEST);
            check(row, "说明", note, text -> text.length() <= LONGEST_NOTE);
            if (!reference.isEmpty() && !references.add(reference)) {
                mistakes.add(new Mistake(row.line(), "流水号“" + reference + "”在文件里重复"));
            }
            return on == null || kind == null || source == null || party == null || amount == null
                    ? null
                    : new Booking.Line(on, kind, source, party, amount, reference, note);
        }

        private void check(Sheet.Row row, String column, String text, Predicate<String> right) {
            if (!right.test(text)) {
                mistakes.add(new Mistake(row.line(), "“" + column + "”没有填写或者过长"));
            }
        }

        private @Nullable LocalDate day(Sheet.Row row) {
            var cell = content.cell(row, "on");
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
            var meant = content.code(column, text);
            var found = known.stream()
                    .filter(word -> word.code().equals(meant)
                            || word.label().equals(text)
                            || word.code().equals(text))
                    .findFirst();
            if (found.isEmpty()) {
                mistakes.add(new Mistake(
                        row.line(),
                        "“%s”应为：%s"
                                .formatted(
                                        content.name(column),
                                        String.join(
                                                "、",
                                                known.stream().map(Word::label).toList()))));
            }
            return found.map(Word::code).orElse(null);
        }

        private @Nullable Long amount(Sheet.Row row) {
            try {
                var fen = Money.parse(text(row, "amount")).fen();
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
            return content.cell(row, column).text().strip();
        }
    }
}
