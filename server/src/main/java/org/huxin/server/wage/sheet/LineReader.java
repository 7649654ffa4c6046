package org.huxin.server.wage.sheet;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.huxin.files.sheet.Sheet;
import org.huxin.files.standard.Column;
import org.huxin.files.standard.Content;
import org.huxin.files.standard.FileKind;
import org.huxin.files.standard.FileStandard;
import org.huxin.files.standard.Numbers;
import org.huxin.files.standard.RowLabel;
import org.huxin.server.kernel.Money;
import org.huxin.server.kernel.RowId;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one file, one at a time, and sums them up. */
final class LineReader {

    private static final Map<String, String> RATES =
            Map.of("day_rate", "day", "hour_rate", "hour", "month_rate", "month", "piece_rate", "piece");
    private static final Column RATE_KIND = FileStandard.of(FileKind.WAGES).column("rate_kind");
    private static final int HUNDREDTHS = 2;
    private static final int MINUTES = 60;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_NOTE = 200;
    private static final int DIGITS_OF_A_DATE = 8;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    private final SheetColumns.Found columns;
    private final int mostWorked;
    private final PersonalFields personal;
    private final LocalDateTime at;
    private final Consumer<LineProblem> problems;
    private int wrong;
    private Sums sums = Sums.NONE;
    private Sums since = Sums.NONE;

    LineReader(
            SheetColumns.Found columns,
            YearMonth month,
            PersonalFields personal,
            LocalDateTime at,
            Consumer<LineProblem> problems) {
        this.columns = columns;
        this.mostWorked = month.lengthOfMonth() * 100;
        this.personal = personal;
        this.at = at;
        this.problems = problems;
    }

    /** What so many lines add up to, in fen. */
    private record Sums(int lines, long gross, long deducted, long net) {

        private static final Sums NONE = new Sums(0, 0, 0, 0);

        private Sums plus(long earned, long taken) {
            return new Sums(
                    lines + 1,
                    Math.addExact(gross, earned),
                    Math.addExact(deducted, taken),
                    Math.addExact(net, earned - taken));
        }
    }

    /**
     * Whether a row is about a worker. Totals, which may stand below each team, are held against the lines; a header that is
     * repeated, signatures and rows that tell nothing are not lines either.
     */
    boolean line(Sheet.Row row) {
        var label = RowLabel.of(row);
        if (label.totals() || label.subtotals()) {
            compare(row, label.subtotals());
            return false;
        }
        return !empty(row, columns.at().values()) && !(label.footer() && nobody(row)) && !repeated(row);
    }

    private boolean repeated(Sheet.Row row) {
        var place = place(SheetColumns.NAME);
        var text = cell(row, place).text().stripLeading();
        var label = columns.labels().getOrDefault(place, "");
        return !label.isEmpty()
                && text.startsWith(label.substring(0, 1))
                && Content.plain(text).equals(label);
    }

    /** Neither money nor a paper is told; a date has eight digits at most. */
    private boolean nobody(Sheet.Row row) {
        return empty(row, List.of())
                && (!columns.has(SheetColumns.GROSS)
                        || cell(row, SheetColumns.GROSS).blank())
                && (!columns.has(SheetColumns.ID_NUMBER)
                        || cell(row, SheetColumns.ID_NUMBER)
                                        .text()
                                        .chars()
                                        .filter(Character::isDigit)
                                        .count()
                                <= DIGITS_OF_A_DATE);
    }

    private boolean empty(Sheet.Row row, Collection<Integer> places) {
        return places.stream().allMatch(place -> cell(row, place).blank())
                && columns.parts().stream().allMatch(place -> cell(row, place).blank());
    }

    /** @param part of the lines since the last totals only; else it may be of all, or of those */
    private void compare(Sheet.Row row, boolean part) {
        compare(row, SheetColumns.GROSS, part, Sums::gross);
        compare(row, "deducted", part, Sums::deducted);
        compare(row, "due", part, Sums::net);
        since = Sums.NONE;
    }

    private void compare(Sheet.Row row, String column, boolean part, ToLongFunction<Sums> of) {
        if (!columns.has(column) || cell(row, column).blank()) {
            return;
        }
        var told = fen(row, column);
        if (told == null) {
            return;
        }
        var all = of.applyAsLong(sums);
        var last = of.applyAsLong(since);
        var sum = part || since.lines() > 0 && Math.abs(told - last) < Math.abs(told - all) ? last : all;
        if (told != sum) {
            problem(
                    row,
                    column,
                    "合计写的是 %s 元，逐行相加是 %s 元，相差 %s 元，请核对"
                            .formatted(
                                    Money.ofFen(told).yuan(),
                                    Money.ofFen(sum).yuan(),
                                    Money.ofFen(Math.abs(told - sum)).yuan()));
        }
    }

    /** @param stage whether the line is wanted, or was taken before and only counts for the sums */
    @Nullable
    SheetLine read(Sheet.Row row, boolean stage) {
        var before = wrong;
        var name = text(row, SheetColumns.NAME);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problem(row, SheetColumns.NAME, "没有填写姓名，或者姓名过长");
        }
        var paper = text(row, SheetColumns.ID_NUMBER);
        if (columns.has(SheetColumns.ID_NUMBER) && paper.isEmpty()) {
            problem(row, SheetColumns.ID_NUMBER, "没有填写证件号码");
        }
        var worked = number(row, "days", HUNDREDTHS);
        if (worked > mostWorked) {
            problem(row, "days", "天数超过了当月的天数");
        }
        var minutes = columns.has("hours") ? number(row, "hours", HUNDREDTHS) * MINUTES / 100 : null;
        if (minutes != null && minutes > mostWorked / 100 * 24 * MINUTES) {
            problem(row, "hours", "工时超过了当月的小时数");
        }
        var quantity = columns.has("quantity") && !cell(row, "quantity").blank() ? number(row, "quantity", 3) : null;
        var note = text(row, "note");
        if (note.length() > LONGEST_NOTE) {
            problem(row, "note", "备注过长，最多 %d 字".formatted(LONGEST_NOTE));
        }
        var gross = gross(row);
        var deducted = deducted(row, gross);
        var rate = rate(row, quantity != null);
        if (wrong > before) {
            return null;
        }
        sums = sums.plus(gross, deducted);
        since = since.plus(gross, deducted);
        return stage
                ? new SheetLine(
                        row.line(),
                        RowId.at(at),
                        columns.has(SheetColumns.ID_NUMBER) ? personal.index(PersonalKind.ID_NUMBER, paper) : null,
                        name,
                        (int) worked,
                        minutes == null ? null : Integer.valueOf(minutes.intValue()),
                        quantity,
                        quantity == null ? null : text(row, "unit"),
                        rate == null ? null : rate.kind(),
                        rate == null ? null : rate.fen(),
                        gross,
                        deducted,
                        note)
                : null;
    }

    private record Rate(String kind, long fen) {}

    /** A rate of which nobody tells whether it is for a day or a month is none. */
    private @Nullable Rate rate(Sheet.Row row, boolean pieces) {
        for (var one : RATES.entrySet()) {
            if (columns.has(one.getKey()) && !cell(row, one.getKey()).blank()) {
                var fen = fen(row, one.getKey());
                return fen == null ? null : new Rate(one.getValue(), fen);
            }
        }
        if (!columns.has("rate") || cell(row, "rate").blank()) {
            return null;
        }
        var kind = rateKind(row, pieces);
        var fen = fen(row, "rate");
        return kind == null || fen == null ? null : new Rate(kind, fen);
    }

    private @Nullable String rateKind(Sheet.Row row, boolean pieces) {
        var told = text(row, RATE_KIND.id());
        if (told.isEmpty()) {
            return pieces ? "piece" : null;
        }
        var kind = RATE_KIND.code(told);
        if (kind == null) {
            problem(row, RATE_KIND.id(), "应为：" + String.join("、", RATE_KIND.words()));
        }
        return kind;
    }

    private long gross(Sheet.Row row) {
        var parts = 0L;
        for (var place : columns.parts()) {
            var fen = cell(row, place).blank() ? Long.valueOf(0) : fen(row, place);
            parts += fen == null ? 0 : atMost(row, place, fen);
        }
        if (!columns.has(SheetColumns.GROSS)) {
            return atMost(row, columns.parts().getFirst(), parts);
        }
        var told = fen(row, SheetColumns.GROSS);
        return told == null ? 0 : atMost(row, place(SheetColumns.GROSS), told);
    }

    private long atMost(Sheet.Row row, int place, long fen) {
        if (fen <= AmendLine.MOST_FEN) {
            return fen;
        }
        problem(row, place, "金额过大");
        return 0;
    }

    private long deducted(Sheet.Row row, long gross) {
        var told = columns.has("deducted") && !cell(row, "deducted").blank() ? fen(row, "deducted") : Long.valueOf(0);
        var deducted = told == null ? 0 : told;
        if (columns.has("due") && !cell(row, "due").blank()) {
            var net = fen(row, "due");
            if (net != null && !columns.has("deducted")) {
                deducted = gross - net;
            } else if (net != null && gross - deducted != net) {
                problem(
                        row,
                        "due",
                        "应发减去扣款是 %s 元，与实发不符"
                                .formatted(Money.ofFen(gross - deducted).yuan()));
            }
        }
        if (deducted < 0 || deducted > gross) {
            problem(row, columns.has("deducted") ? "deducted" : "due", "实发超过了应发，或者扣款超过了应发");
        }
        return deducted;
    }

    private @Nullable Long fen(Sheet.Row row, String column) {
        return fen(row, place(column));
    }

    private @Nullable Long fen(Sheet.Row row, int place) {
        var cell = cell(row, place);
        if (cell.problem() == null) {
            var plain = Fen.plain(cell.text());
            if (plain >= 0) {
                return plain;
            }
            try {
                var fen = Money.parse(cell.text()).fen();
                if (fen >= 0) {
                    return fen;
                }
            } catch (IllegalArgumentException unreadable) {
                // told below
            }
        }
        problem(row, place, cell.problem() == null ? "应为不小于零的金额，最多两位小数" : cell.problem());
        return null;
    }

    /** A number with so many decimals, as a whole one; 0 where the cell is empty or wrong. */
    private long number(Sheet.Row row, String column, int decimals) {
        if (!columns.has(column) || cell(row, column).blank()) {
            return 0;
        }
        var cell = cell(row, column);
        var plain = decimals == HUNDREDTHS && cell.problem() == null ? Fen.plain(cell.text()) : -1;
        if (plain >= 0 && plain <= MOST.longValue()) {
            return plain;
        }
        try {
            if (cell.problem() == null) {
                var number = Numbers.read(cell.text());
                if (number != null && number.signum() >= 0 && number.compareTo(MOST) <= 0) {
                    return number.movePointRight(decimals).longValueExact();
                }
            }
        } catch (ArithmeticException finer) {
            // told below
        }
        problem(row, column, cell.problem() == null ? "应为不小于零的数，小数位数不能过多" : cell.problem());
        return 0;
    }

    private String text(Sheet.Row row, String column) {
        if (!columns.has(column)) {
            return "";
        }
        var cell = cell(row, column);
        if (cell.problem() != null) {
            problem(row, column, cell.problem());
        }
        return cell.text().strip();
    }

    private int place(String column) {
        return java.util.Objects.requireNonNull(columns.at().get(column));
    }

    private Sheet.Cell cell(Sheet.Row row, String column) {
        return cell(row, place(column));
    }

    private static Sheet.Cell cell(Sheet.Row row, int place) {
        return place < row.cells().size() ? row.cells().get(place) : Sheet.Cell.EMPTY;
    }

    private void problem(Sheet.Row row, String column, String message) {
        problem(row, columns.at().getOrDefault(column, -1), message);
    }

    private void problem(Sheet.Row row, int place, String message) {
        wrong++;
        problems.accept(new LineProblem(row.line(), columns.labels().getOrDefault(place, ""), message));
    }
}
