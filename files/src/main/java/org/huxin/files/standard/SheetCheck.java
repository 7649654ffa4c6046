package org.huxin.files.standard;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.huxin.files.FileRefused;
import org.huxin.files.sheet.Sheet;
import org.huxin.files.sheet.Sheets;
import org.jspecify.annotations.Nullable;

/** Checks one sheet from its title to its last row, a row at a time. */
final class SheetCheck {

    private final FileStandard standard;
    private final Teller teller;
    private @Nullable YearMonth month;
    private boolean unreadable;

    /** @param month that it should be of; null to believe its title */
    SheetCheck(FileStandard standard, Teller teller, @Nullable YearMonth month) {
        this.standard = standard;
        this.teller = teller;
        this.month = month;
    }

    /**
     * Reads the whole file once.
     *
     * @param taker gets every line of content
     * @return how many there were
     */
    int check(Path file, Consumer<Line> taker) throws IOException {
        var body = new Body[1];
        try (var sheet = Sheets.open(file);
                var rows = sheet.rows()) {
            var all = rows.filter(row -> !row.blank()).iterator();
            var garbled = new Garbled(teller);
            var head = Head.of(standard, all, garbled, few -> false);
            var header = head.header();
            if (header == null) {
                teller.whole("HX1005", standard.title());
                return 0;
            }
            header(header, head.line());
            month(head);
            if (!sheet.others().isEmpty()) {
                teller.whole("HX1010", String.join("”“", sheet.others()));
            }
            body[0] = new Body(standard, header, month, teller, garbled, taker);
            content(body[0], head.first(), all);
            merged(sheet.merged(), head.line(), body[0].lastLine());
        } catch (FileRefused refused) {
            unreadable = true;
            teller.whole("HX1001", refused.reason());
        }
        return body[0] == null ? 0 : body[0].count();
    }

    /** What the sheet is of; null if nobody knows. */
    @Nullable
    YearMonth month() {
        return month;
    }

    /** Whether it broke off, or could not be read at all. */
    boolean unreadable() {
        return unreadable;
    }

    private void content(Body body, Sheet.@Nullable Row first, Iterator<Sheet.Row> rest) {
        if (first != null) {
            body.take(first);
        }
        while (rest.hasNext()) {
            body.take(rest.next());
            if (body.count() > Words.MOST_ROWS) {
                teller.whole("HX1008", Words.MOST_ROWS);
                return;
            }
        }
        if (body.count() == 0) {
            teller.whole("HX1006");
        }
    }

    private void header(Header header, int line) {
        for (var odd : header.odd()) {
            var place = new Header.Place(odd.index(), Header.UNKNOWN, 0);
            teller.tell(odd.twice() ? "HX1003" : "HX1004", line, place, odd.heading());
        }
        for (var column : standard.columns()) {
            var asked = column.required() || !column.without().isEmpty() && !header.has(column.without());
            if (asked && !header.has(column.id())) {
                teller.tell("HX1002", line, null, column.name());
            }
        }
    }

    private void month(Head head) {
        if (!standard.month()) {
            return;
        }
        var told = head.month();
        if (told != null && month != null && !told.means(month)) {
            teller.tell("HX4001", head.monthLine(), null, told.shown(), MonthText.shown(month));
        } else if (month == null && told != null) {
            month = told.whole();
        }
        if (month == null) {
            teller.whole("HX4003");
        }
    }

    private void merged(List<Sheet.Merged> cells, int headLine, int lastLine) {
        for (var one : cells) {
            if (one.last() > one.first() && one.last() > headLine && one.first() <= lastLine) {
                teller.tell("HX1007", one.first(), null, one.first(), one.last());
            }
        }
    }
}
