package org.huxin.engine;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huxin.engine.calendar.CalendarYear;
import org.huxin.engine.calendar.WorkCalendar;

/** The announced days of 2024 to 2026 (regulations QX-12, QX-13); 2027 was not announced when this was written. */
public final class ExampleCalendar {

    public static final CalendarYear Y2024 = year(
            2024,
            "国办发明电〔2023〕7号",
            days("2024-01-01/2024-01-01 2024-02-10/2024-02-17 2024-04-04/2024-04-06 2024-05-01/2024-05-05"
                    + " 2024-06-08/2024-06-10 2024-09-15/2024-09-17 2024-10-01/2024-10-07"),
            "2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12");

    public static final CalendarYear Y2025 = year(
            2025,
            "国办发明电〔2024〕12号",
            days("2025-01-01/2025-01-01 2025-01-28/2025-02-04 2025-04-04/2025-04-06 2025-05-01/2025-05-05"
                    + " 2025-05-31/2025-06-02 2025-10-01/2025-10-08"),
            "2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11");

    public static final CalendarYear Y2026 = year(
            2026,
            "国办发明电〔2025〕7号",
            days("2026-01-01/2026-01-03 2026-02-15/2026-02-23 2026-04-04/2026-04-06 2026-05-01/2026-05-05"
                    + " 2026-06-19/2026-06-21 2026-09-25/2026-09-27 2026-10-01/2026-10-07"),
            "2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10");

    /** An invented 2027, for what happens when the year is announced: nobody works until the fifth of January. */
    public static final CalendarYear INVENTED_2027 = year(2027, "示例通知", days("2027-01-01/2027-01-04"), "2027-01-09");

    private ExampleCalendar() {}

    /** 2024 to 2026. */
    public static WorkCalendar loaded() {
        return new WorkCalendar(List.of(Y2024, Y2025, Y2026));
    }

    /** The same once 2027 is announced. */
    public static WorkCalendar with2027() {
        return new WorkCalendar(List.of(Y2024, Y2025, Y2026, INVENTED_2027));
    }

    private static CalendarYear year(int year, String notice, Set<LocalDate> daysOff, String extraWorkdays) {
        return new CalendarYear(
                year,
                notice,
                daysOff,
                Stream.of(extraWorkdays.split(" ")).map(LocalDate::parse).collect(toSet()));
    }

    private static Set<LocalDate> days(String spans) {
        return Stream.of(spans.split(" "))
                .map(span -> span.split("/"))
                .flatMap(span -> LocalDate.parse(span[0])
                        .datesUntil(LocalDate.parse(span[1]).plusDays(1)))
                .collect(toSet());
    }
}
