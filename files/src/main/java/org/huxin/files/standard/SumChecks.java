package org.huxin.files.standard;

import java.math.BigInteger;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Arithmetic within one row, in whole fen and hundredths of a day. */
final class SumChecks {

    private static final int LONGEST_MONTH = 31;

    private SumChecks() {}

    /** The marks of the days against their number, and both against the month. */
    static RowCheck grid(String equals, @Nullable YearMonth month) {
        var length = month == null ? LONGEST_MONTH : month.lengthOfMonth();
        return (line, teller) -> {
            for (var day = length + 1; day <= LONGEST_MONTH; day++) {
                var worth = line.amount("day " + day);
                if (worth != null && worth > 0) {
                    teller.tell("HX3011", line.number(), line.place("grid"), day);
                }
            }
            var place = line.place(equals);
            var marked = line.amount("grid");
            var told = line.amount(equals);
            if (place != null && marked != null && told != null && !marked.equals(told) && !line.isUnread("grid")) {
                teller.tell(
                        "HX3007",
                        line.number(),
                        place,
                        place.column().name(),
                        Line.shown(told, 2),
                        Line.shown(marked, 2));
            }
        };
    }

    /** 应发 less 扣款 is 实发; nothing deducted where nothing is told. */
    static RowCheck balance(CheckRule rule, FileStandard standard) {
        var from = standard.column(rule.part("from"));
        var less = standard.column(rule.part("less"));
        var equals = standard.column(rule.part("equals"));
        return (line, teller) -> {
            var gross = line.amount(from.id());
            var deducted = line.amount(less.id());
            var due = line.amount(equals.id());
            if (gross == null || due == null || line.isUnread(less.id())) {
                return;
            }
            var right = gross - (deducted == null ? 0 : deducted);
            if (right != due) {
                teller.tell(
                        "HX3004",
                        line.number(),
                        line.place(equals.id()),
                        equals.name(),
                        Line.shown(due, 2),
                        from.name() + "－" + less.name(),
                        Line.shown(right, 2));
            }
        };
    }

    /** Rate by quantity, rounded to the fen, where the row says that it is paid so. */
    static RowCheck product(CheckRule rule, FileStandard standard) {
        var of = standard.column(rule.part("of"));
        var by = standard.column(rule.part("by"));
        var equals = standard.column(rule.part("equals"));
        var blank = rule.part("or_blank").equals("true");
        return (line, teller) -> {
            var kind = line.text(rule.part("kind"));
            var quantity = line.amount(of.id());
            var rate = line.amount(by.id());
            var told = line.amount(equals.id());
            var asked = kind.equals(rule.part("is")) || blank && kind.isEmpty();
            if (!asked || quantity == null || rate == null || told == null) {
                return;
            }
            var unit = BigInteger.TEN.pow(of.decimals());
            var half = unit.shiftRight(1);
            var right = BigInteger.valueOf(quantity)
                    .multiply(BigInteger.valueOf(rate))
                    .add(half)
                    .divide(unit);
            if (!right.equals(BigInteger.valueOf(told))) {
                teller.tell(
                        "HX3006",
                        line.number(),
                        line.place(equals.id()),
                        equals.name(),
                        Line.shown(told, 2),
                        right.bitLength() < Long.SIZE ? Line.shown(right.longValue(), 2) : "过大");
            }
        };
    }
}
