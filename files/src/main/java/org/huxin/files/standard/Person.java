package org.huxin.files.standard;

import org.huxin.files.IdNumberCheck;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of file says of one person.
 *
 * @param teller of the file
 * @param line that first speaks of the person
 * @param name empty if not told
 * @param card digits; empty if not told
 * @param days hundredths; null if not told
 * @param amount fen; null if not told
 * @param settled whether the amount was paid, as a bank tells
 */
record Person(
        Teller teller,
        int line,
        String name,
        String card,
        @Nullable Long days,
        @Nullable Long amount,
        boolean settled) {

    /** By the number of the paper; by the card where a bank tells no number; empty if by neither. */
    static String key(Line line) {
        var paper = IdNumberCheck.normal(line.text("id_number"));
        return !paper.isEmpty() ? paper : line.text("card").isEmpty() ? "" : card(line.text("card"));
    }

    static String card(String digits) {
        return "card:" + digits;
    }

    static Person of(FileKind kind, Teller teller, Line line) {
        var days = line.amount("days");
        return new Person(
                teller,
                line.number(),
                line.text("name"),
                line.text("card"),
                days == null ? line.amount("grid") : days,
                line.amount(kind == FileKind.BANK ? "amount" : "due"),
                line.text("outcome").equals("paid"));
    }

    /** The same person by one more line: what was tried and failed counts only while nothing was paid. */
    Person and(Person more, FileKind kind) {
        if (kind == FileKind.BANK && settled != more.settled) {
            return settled ? this : more;
        }
        if (kind == FileKind.BANK && !settled) {
            return this;
        }
        return new Person(teller, line, name, card, sum(days, more.days), sum(amount, more.amount), settled);
    }

    String who() {
        return name.isEmpty() ? "没有姓名的一行" : name;
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null ? other : other == null ? one : Long.valueOf(one + other);
    }
}
