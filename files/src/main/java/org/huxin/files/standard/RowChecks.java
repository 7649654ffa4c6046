package org.huxin.files.standard;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.huxin.files.IdNumberCheck;
import org.jspecify.annotations.Nullable;

/** Makes the checks that the standard asks for, each with its own memory of one file. */
final class RowChecks {

    private RowChecks() {}

    /** @param month that the file should be of; null if nobody knows */
    static RowCheck of(CheckRule rule, FileStandard standard, @Nullable YearMonth month) {
        return switch (rule.kind()) {
            case PERSON -> person();
            case SERIAL -> serial(rule.part("of"));
            case ONCE -> once(standard.column(rule.part("of")));
            case SEX -> PersonChecks.sex(rule.part("of"));
            case BORN -> PersonChecks.born(rule.part("of"));
            case AGE -> PersonChecks.age(rule.part("of"), Integer.parseInt(rule.part("least")));
            case ORDER -> order(standard.column(rule.part("earlier")), standard.column(rule.part("later")));
            case OWN_CARD -> ownCard(rule.part("of"));
            case TOGETHER -> together(rule, standard);
            case ONLY -> only(rule, standard);
            case MONTH_COLUMN -> monthColumn(rule.part("of"), month);
            case GRID -> SumChecks.grid(rule.part("equals"), month);
            case BALANCE -> SumChecks.balance(rule, standard);
            case PRODUCT -> SumChecks.product(rule, standard);
            case TOTALS -> (line, teller) -> {};
        };
    }

    private record Seen(int line, String name) {}

    private static RowCheck person() {
        var seen = new HashMap<String, Seen>();
        return (line, teller) -> {
            var paper = line.text("id_number");
            if (paper.isEmpty()) {
                return;
            }
            var before = seen.putIfAbsent(IdNumberCheck.normal(paper), new Seen(line.number(), line.text("name")));
            if (before != null) {
                teller.tell(
                        before.name().equals(line.text("name")) ? "HX3001" : "HX3002",
                        line.number(),
                        line.place("id_number"),
                        before.line());
            }
        };
    }

    private static RowCheck serial(String id) {
        var seen = new HashMap<String, Integer>();
        return (line, teller) -> {
            var before = line.has(id) ? seen.putIfAbsent(line.text(id), line.number()) : null;
            if (before != null) {
                teller.tell("HX3003", line.number(), line.place(id), before);
            }
        };
    }

    private static RowCheck once(Column column) {
        var seen = new HashMap<String, Integer>();
        return (line, teller) -> {
            var before = line.has(column.id()) ? seen.putIfAbsent(line.text(column.id()), line.number()) : null;
            if (before != null) {
                teller.tell("HX3009", line.number(), line.place(column.id()), column.name(), before);
            }
        };
    }

    /** One card, one person: by the paper where the file has it, else by the name. */
    private static RowCheck ownCard(String id) {
        Map<String, Seen> seen = new HashMap<>();
        return (line, teller) -> {
            if (!line.has(id)) {
                return;
            }
            var paper = IdNumberCheck.normal(line.text("id_number"));
            var person = paper.isEmpty() ? line.text("name") : paper;
            var before = seen.putIfAbsent(line.text(id), new Seen(line.number(), person));
            if (before != null && !before.name().equals(person)) {
                teller.tell("HX3008", line.number(), line.place(id), before.line());
            }
        };
    }

    private static RowCheck order(Column earlier, Column later) {
        return (line, teller) -> {
            var first = line.date(earlier.id());
            var last = line.date(later.id());
            if (first != null && last != null && last.isBefore(first)) {
                teller.tell("HX3010", line.number(), line.place(later.id()), later.name(), earlier.name());
            }
        };
    }

    private static RowCheck together(CheckRule rule, FileStandard standard) {
        var given = standard.column(rule.part("given"));
        var needs = standard.column(rule.part("needs"));
        var is = rule.part("is");
        return (line, teller) -> {
            var asked =
                    is.isEmpty() ? line.has(given.id()) : line.text(given.id()).equals(is);
            if (asked && !line.has(needs.id())) {
                teller.tell(
                        "HX2020",
                        line.number(),
                        line.place(given.id()),
                        line.who(),
                        "“" + given.name() + "”",
                        needs.name());
            }
        };
    }

    /** Something but the usual stands in a column only where another one is of a kind. */
    private static RowCheck only(CheckRule rule, FileStandard standard) {
        var of = standard.column(rule.part("of"));
        var when = standard.column(rule.part("when"));
        return (line, teller) -> {
            if (line.has(of.id())
                    && !line.text(of.id()).equals(rule.part("but"))
                    && !line.text(when.id()).equals(rule.part("is"))) {
                teller.tell("HX2022", line.number(), line.place(of.id()), of.name(), when.name());
            }
        };
    }

    private static RowCheck monthColumn(String id, @Nullable YearMonth month) {
        return (line, teller) -> {
            var place = line.place(id);
            if (month != null && place != null && line.has(id)) {
                var said = MonthText.in(line.text(id) + (line.text(id).matches("\\d{1,2}") ? "月" : ""));
                if (said.isEmpty() || !said.get().means(month)) {
                    teller.tell(
                            "HX4002",
                            line.number(),
                            place,
                            Objects.requireNonNull(place).column().name(),
                            line.text(id),
                            MonthText.shown(month));
                }
            }
        };
    }
}
