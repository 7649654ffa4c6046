package org.huxin.server.wage.bank;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huxin.files.sheet.Moments;
import org.huxin.files.sheet.Sheet;
import org.huxin.server.kernel.Money;
import org.huxin.server.wage.bank.BankFile.Entry;
import org.huxin.server.wage.bank.BankFile.Mistake;
import org.jspecify.annotations.Nullable;

/** Reads the rows below a header, and holds the row of sums against them. */
final class ReturnLines {

    /** Of one movement, ten thousand million yuan: so that no sum of a file overflows. */
    static final long MOST_FEN = 1_000_000_000_000L;

    private final ReturnMap map;
    private final Map<ReturnColumn, Integer> places;
    private final List<ReturnWord> words;
    private final BankFiles.Answers answers;
    private final LocalDate today;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private long sum;

    ReturnLines(
            ReturnMap map,
            Map<ReturnColumn, Integer> places,
            List<ReturnWord> words,
            BankFiles.Answers answers,
            LocalDate today) {
        this.map = map;
        this.places = places;
        this.words = words;
        this.answers = answers;
        this.today = today;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    void read(Sheet.Row row) {
        if (map.total(row)) {
            total(row);
            return;
        }
        var fen = fen(row);
        var said = said(row);
        var on = day(row);
        month(row);
        account(row);
        if (fen == null || said == null) {
            return;
        }
        sum = Math.addExact(sum, fen);
        entries.add(new Entry(
                row.line(),
                said,
                text(row, ReturnColumn.REFERENCE),
                fen,
                on,
                text(row, ReturnColumn.CARD),
                text(row, ReturnColumn.NAME),
                text(row, ReturnColumn.NUMBER),
                said == Said.FAILED || said == Said.RETURNED ? reason(row) : null));
    }

    private void total(Sheet.Row row) {
        var fen = fen(row);
        if (fen != null && fen != sum) {
            wrong(row, "合计是%s，各行相加是%s".formatted(Money.ofFen(fen), Money.ofFen(sum)));
        }
    }

    private String reason(Sheet.Row row) {
        var text = text(row, ReturnColumn.REASON);
        return text == null ? Reasons.NONE : Reasons.plain(text);
    }

    private @Nullable Long fen(Sheet.Row row) {
        var text = text(row, ReturnColumn.AMOUNT);
        try {
            var fen = text == null ? -1 : Money.parse(text).fen();
            if (fen > 0 && fen <= MOST_FEN) {
                return fen;
            }
        } catch (IllegalArgumentException unreadable) {
            // told below
        }
        wrong(row, "金额应为大于零的数，最多两位小数，不能过大");
        return null;
    }

    private @Nullable Said said(Sheet.Row row) {
        var text = text(row, ReturnColumn.RESULT);
        var found = words.stream()
                .filter(word -> text != null && word.called(text))
                .map(ReturnWord::said)
                .findFirst();
        if (found.isEmpty()) {
            wrong(row, "处理结果“%s”不认识，请在规则库里补上".formatted(text == null ? "" : Reasons.plain(text)));
        }
        return found.orElse(null);
    }

    private @Nullable LocalDate day(Sheet.Row row) {
        var text = text(row, ReturnColumn.DAY);
        var place = places.get(ReturnColumn.DAY);
        if (text == null || place == null) {
            return null;
        }
        var cell = row.cells().get(place);
        var moment = cell.date() == null ? Moments.read(text).orElse(null) : cell.date();
        if (moment == null || moment.toLocalDate().isAfter(today)) {
            wrong(row, "日期无法识别，或者晚于今天");
            return null;
        }
        return moment.toLocalDate();
    }

    private void month(Sheet.Row row) {
        var text = text(row, ReturnColumn.MONTH);
        if (text != null
                && !Moments.read(text.replaceAll("月$", "") + "-01")
                        .map(YearMonth::from)
                        .equals(java.util.Optional.of(answers.month()))) {
            wrong(row, "月份不是%s".formatted(answers.month()));
        }
    }

    private void account(Sheet.Row row) {
        var text = text(row, ReturnColumn.ACCOUNT);
        if (text != null && !text.replaceAll("\\D", "").equals(answers.account())) {
            wrong(row, "付款账号不是这个项目的专用账户");
        }
    }

    private @Nullable String text(Sheet.Row row, ReturnColumn column) {
        var place = places.get(column);
        if (place == null || place >= row.cells().size()) {
            return null;
        }
        var cell = row.cells().get(place);
        if (cell.problem() != null) {
            wrong(row, cell.problem());
        }
        var text = cell.text().strip();
        return text.isEmpty() ? null : text;
    }

    private void wrong(Sheet.Row row, String message) {
        mistakes.add(new Mistake(row.line(), message));
    }
}
