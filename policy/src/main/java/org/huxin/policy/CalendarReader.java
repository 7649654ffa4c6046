package org.huxin.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huxin.engine.calendar.CalendarYear;
import org.jspecify.annotations.Nullable;

/** Reads a year's announced days off. */
final class CalendarReader {

    private CalendarReader() {}

    /** The year, or null when the file is wrong, which is then among the problems. */
    static @Nullable CalendarYear read(PackFile file, Problems problems) {
        var document = YamlParser.parse(file, problems);
        if (document == null || !Schemas.V1.accepts("calendar", document, "", document.root(), problems)) {
            return null;
        }
        var year = Item.root(document, problems);
        try {
            var notices = new ArrayList<>(List.of(year.text("notice")));
            notices.addAll(year.texts("amended_by"));
            return new CalendarYear(
                    year.integer("year", 0),
                    String.join("、", notices),
                    days(year, "days_off"),
                    days(year, "extra_workdays"));
        } catch (IllegalArgumentException contradiction) {
            year.problem(String.valueOf(contradiction.getMessage()));
            return null;
        }
    }

    private static Set<LocalDate> days(Item year, String name) {
        var days = new LinkedHashSet<LocalDate>();
        for (var item : year.items(name)) {
            var ends = item.node().asString().split("\\.\\.");
            var from = item.day(ends[0]);
            var to = item.day(ends[ends.length - 1]);
            if (from == null || to == null) {
                continue;
            }
            if (to.isBefore(from) || from.plusYears(1).isBefore(to)) {
                item.problem("日期范围“" + item.node().asString() + "”前后颠倒或过长");
                continue;
            }
            from.datesUntil(to.plusDays(1)).forEach(days::add);
        }
        return days;
    }
}
