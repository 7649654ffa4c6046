package org.huxin.server.supervision.indicators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.huxin.files.sheet.Moments;
import org.huxin.files.sheet.Sheet;
import org.huxin.files.sheet.Sheets;
import org.huxin.files.standard.Content;
import org.huxin.files.standard.FileKind;
import org.huxin.files.standard.Numbers;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.sheets.SheetStandards;
import org.huxin.server.supervision.indicators.TellIndicators.Sent;
import org.huxin.server.supervision.indicators.ToldIndicator.Line;
import org.huxin.server.supervision.indicators.ToldIndicator.Mistake;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads indicators out of a spreadsheet: one line for each, under a header that names the columns. */
@Component
class ReadIndicators {

    private static final List<String> NEEDED = List.of("name", "kind", "month", "value");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*[-/.年]?\\s*(0?[1-9]|1[0-2])\\s*(?:月|月份)?");
    private static final int MOST_MISTAKES = 500;

    private final SheetStandards standards;
    private final int mostLines;

    ReadIndicators(SheetStandards standards, @Value("${huxin.imports.most-lines}") int mostLines) {
        this.standards = standards;
        this.mostLines = mostLines;
    }

    /** @throws CommandRefused {@code import.format}, {@code import.header}, {@code import.empty}, {@code import.too_long} */
    Sent read(String jurisdiction, Path file) {
        try (var sheet = Sheets.open(file);
                var rows = sheet.rows()) {
            var all = rows.filter(row -> !row.blank()).iterator();
            var content = standards.content(
                    jurisdiction,
                    FileKind.INDICATORS,
                    all,
                    header -> NEEDED.stream().allMatch(header::has),
                    "没有找到表头，表头须有：企业名称、指标、月份、数值");
            return new Reading(content).lines(content.lines());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private final class Reading {
        private final Content content;
        private final List<Line> lines = new ArrayList<>();
        private final List<Mistake> mistakes = new ArrayList<>();

        Reading(Content content) {
            this.content = content;
        }

        Sent lines(Iterator<Sheet.Row> rows) {
            var count = 0;
            while (rows.hasNext() && mistakes.size() < MOST_MISTAKES) {
                var row = rows.next();
                if (++count > mostLines) {
                    throw CommandRefused.field("import.too_long", "file", "一次最多导入 %d 行，请分成几个文件".formatted(mostLines));
                }
                var wrong = mistakes.size();
                content.problems(row)
                        .forEach((column, problem) -> mistakes.add(new Mistake(row.line(), column, problem)));
                var told = new ToldIndicator(
                        text(row, "credit_code"),
                        text(row, "name"),
                        text(row, "kind"),
                        month(row),
                        value(row),
                        text(row, "unit"),
                        payBy(row),
                        text(row, "region"));
                if (mistakes.size() == wrong) {
                    lines.add(new Line(row.line(), told));
                }
            }
            if (count == 0) {
                throw CommandRefused.field("import.empty", "file", "表头下面没有内容");
            }
            return new Sent(count, lines, mistakes);
        }

        private @Nullable YearMonth month(Sheet.Row row) {
            var cell = content.cell(row, "month");
            if (cell.date() != null) {
                return YearMonth.from(cell.date());
            }
            var text = cell.text().strip();
            var found = MONTH.matcher(text);
            if (found.matches()) {
                return YearMonth.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
            }
            return text.isEmpty() ? null : wrong(row, "month", "“%s”不是月份，请写成 2025-03 的样子".formatted(text));
        }

        private @Nullable BigDecimal value(Sheet.Row row) {
            var text = content.cell(row, "value").text().strip();
            var value = Numbers.read(text);
            return value == null && !text.isEmpty() ? wrong(row, "value", "“%s”不是数".formatted(text)) : value;
        }

        private @Nullable LocalDate payBy(Sheet.Row row) {
            var cell = content.cell(row, "pay_by");
            var text = cell.text().strip();
            var moment = cell.date() == null ? Moments.read(text).orElse(null) : cell.date();
            if (moment != null) {
                return moment.toLocalDate();
            }
            return text.isEmpty() ? null : wrong(row, "pay_by", "“%s”不是日期".formatted(text));
        }

        private <T> @Nullable T wrong(Sheet.Row row, String column, String message) {
            mistakes.add(new Mistake(row.line(), content.name(column), message));
            return null;
        }

        private @Nullable String text(Sheet.Row row, String column) {
            var text = content.cell(row, column).text().strip();
            return text.isEmpty() ? null : text;
        }
    }
}
