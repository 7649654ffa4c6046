package org.huxin.files.standard;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huxin.files.sheet.Moments;
import org.huxin.files.sheet.Sheet;
import org.huxin.files.sheet.Sheet.Cell;
import org.huxin.files.standard.Header.Place;
import org.jspecify.annotations.Nullable;

/** Reads one cell into its line, or tells why it cannot be read. */
final class CellReader {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern SPACED = Pattern.compile("[\\s-]");
    private static final int LONGEST_MONTH = 31;
    private static final int EARLIEST = 1950;
    private static final int LATEST = 2100;
    /** Digits of a day as spreadsheets count them. */
    private static final int SERIAL_DATE = 5;

    private static final String CHECK_DIGIT = "校验位";

    private final FileStandard standard;
    private final Teller teller;
    private final int daysOfMonth;

    /** @param month of the sheet; null if nobody knows */
    CellReader(FileStandard standard, Teller teller, @Nullable YearMonth month) {
        this.standard = standard;
        this.teller = teller;
        this.daysOfMonth = month == null ? LONGEST_MONTH : month.lengthOfMonth();
    }

    /** @param cell not blank */
    void read(Line line, Place place, Cell cell) {
        var column = place.column();
        if (column.type() == Column.Type.IGNORED) {
            return;
        }
        if (cell.problem() != null) {
            line.unread(column.id());
            if (cell.problem().equals(Sheet.FORMULA)) {
                teller.tell("HX2014", line.number(), place, column.name());
            } else {
                teller.tell("HX2015", line.number(), place, column.name(), cell.problem());
            }
            return;
        }
        var text = cell.text().strip();
        switch (column.type()) {
            case SERIAL -> line.put(column.id(), text);
            case TEXT -> text(line, place, text);
            case ID_NUMBER -> line.put(column.id(), text);
            case CHOICE -> choice(line, place, text);
            case AMOUNT, DAYS, NUMBER -> number(line, place, text);
            case DATE -> date(line, place, cell);
            case MONTH -> line.put(column.id(), month(cell));
            case CARD -> card(line, place, SPACED.matcher(text).replaceAll(""));
            case PHONE -> phone(line, place, Numbers.phone(text));
            case GRID -> day(line, place, text);
            case IGNORED -> {}
        }
    }

    /** The number of a paper, once it is known what paper it is. */
    void paper(Line line, Place place) {
        var text = line.text(place.column().id());
        Paper.of(line).problemWith(text).ifPresent(problem -> {
            if (problem.contains(CHECK_DIGIT)) {
                teller.tell("HX2003", line.number(), place);
            } else {
                teller.tell("HX2002", line.number(), place, problem);
            }
        });
    }

    private void text(Line line, Place place, String text) {
        if (text.length() > place.column().longest()) {
            teller.tell(
                    "HX2013",
                    line.number(),
                    place,
                    place.column().name(),
                    place.column().longest());
        }
        line.put(place.column().id(), text);
    }

    private void choice(Line line, Place place, String text) {
        var code = place.column().code(text);
        if (code == null) {
            teller.tell(
                    "HX2012",
                    line.number(),
                    place,
                    place.column().name(),
                    String.join("、", place.column().words()));
        } else {
            line.put(place.column().id(), code);
        }
    }

    private void number(Line line, Place place, String text) {
        var column = place.column();
        var number = Numbers.read(text);
        if (number == null) {
            teller.tell("HX2006", line.number(), place, column.name());
        } else if (number.scale() > column.decimals()) {
            teller.tell("HX2007", line.number(), place, column.name(), column.decimals());
        } else if (column.type() == Column.Type.DAYS && number.compareTo(BigDecimal.valueOf(daysOfMonth)) > 0) {
            teller.tell("HX2010", line.number(), place, column.name(), number.toPlainString(), daysOfMonth);
        } else if (number.compareTo(column.least()) < 0 || number.compareTo(BigDecimal.valueOf(column.most())) > 0) {
            teller.tell(
                    "HX2008",
                    line.number(),
                    place,
                    column.name(),
                    column.least().toPlainString(),
                    column.most());
        } else {
            line.put(column.id(), number.movePointRight(column.decimals()).longValueExact());
            return;
        }
        line.unread(column.id());
    }

    private static String month(Cell cell) {
        var day = cell.date() != null && cell.text().length() == SERIAL_DATE
                ? Optional.of(cell.date())
                : Moments.read(cell.text());
        return day.map(one -> YearMonth.from(one).toString()).orElse(cell.text().strip());
    }

    private void date(Line line, Place place, Cell cell) {
        var read = Moments.read(cell.text());
        var moment = read.isEmpty() && cell.date() != null ? cell.date() : read.orElse(null);
        if (moment == null || moment.getYear() < EARLIEST || moment.getYear() > LATEST) {
            teller.tell("HX2011", line.number(), place, place.column().name());
        } else {
            line.put(place.column().id(), moment.toLocalDate());
        }
    }

    private void card(Line line, Place place, String digits) {
        var column = place.column();
        if (digits.length() < column.shortest() || digits.length() > column.longest() || !Numbers.digits(digits)) {
            teller.tell("HX2016", line.number(), place, column.name(), column.shortest(), column.longest());
            return;
        }
        if (!luhn(digits)) {
            teller.tell("HX2017", line.number(), place, column.name());
        }
        line.put(place.column().id(), digits);
    }

    private void phone(Line line, Place place, String digits) {
        if (!MOBILE.matcher(digits).matches()) {
            teller.tell("HX2018", line.number(), place, place.column().name());
        }
    }

    private void day(Line line, Place place, String text) {
        var worth = standard.worth(text);
        if (worth == null) {
            teller.tell("HX2019", line.number(), place, text);
            line.unread("grid");
            return;
        }
        var before = line.amount("grid");
        line.put("grid", worth + (before == null ? 0 : before));
        line.put("day " + place.day(), worth);
    }

    private static boolean luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 % 10 + digit / 5;
        }
        return sum % 10 == 0;
    }
}
