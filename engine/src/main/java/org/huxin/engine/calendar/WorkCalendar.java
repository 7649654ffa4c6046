package org.huxin.engine.calendar;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The working calendar of the country. Immutable and safe to share.
 *
 * <p>A year that is not loaded is read as plain weekends; every answer that needed it says so, because the days off of a
 * year are fixed by notice and cannot be computed (regulations QX-10).
 */
public final class WorkCalendar {

    private final Map<Integer, CalendarYear> years;
    /** Working days before each day of the span, so that n working days on is one search in an array. */
    private final int[] workdaysBefore;

    private final LocalDate first;

    public WorkCalendar(Collection<CalendarYear> years) {
        this.years = years.stream().collect(toUnmodifiableMap(CalendarYear::year, year -> year));
        var from = years.stream().mapToInt(CalendarYear::year).min().orElse(2018);
        var to = years.stream().mapToInt(CalendarYear::year).max().orElse(from);
        this.first = LocalDate.of(from - MARGIN_YEARS, 1, 1);
        var days = Math.toIntExact(LocalDate.of(to + MARGIN_YEARS, 12, 31).toEpochDay() - first.toEpochDay()) + 1;
        this.workdaysBefore = new int[days + 1];
        for (var i = 0; i < days; i++) {
            workdaysBefore[i + 1] = workdaysBefore[i] + (computeWorkday(first.plusDays(i)) ? 1 : 0);
        }
    }

    /** Beyond the loaded years the calendar stays answerable for this long; further dates are an error of the caller. */
    private static final int MARGIN_YEARS = 30;

    /** Whether the days off of that year are known. */
    public boolean knows(int year) {
        return years.containsKey(year);
    }

    /** Whether every year touched from one day to the other is known. */
    public boolean knows(LocalDate from, LocalDate to) {
        for (var year = from.getYear(); year <= to.getYear(); year++) {
            if (!knows(year)) {
                return false;
            }
        }
        return true;
    }

    /** The years whose days off are known, in order. */
    public List<CalendarYear> years() {
        return years.values().stream()
                .sorted(Comparator.comparing(CalendarYear::year))
                .toList();
    }

    /** The notice a year's days off come from; empty where the year or its notice is not known. */
    public String notice(int year) {
        var loaded = years.get(year);
        return loaded == null ? "" : loaded.notice();
    }

    /** Whether that day can be counted at all. */
    public boolean reaches(LocalDate day) {
        var i = day.toEpochDay() - first.toEpochDay();
        return i >= 0 && i < workdaysBefore.length - 1;
    }

    public boolean isWorkday(LocalDate day) {
        var i = index(day);
        return workdaysBefore[i + 1] > workdaysBefore[i];
    }

    /** Whether a notice makes that day a day off; a plain weekend is none. */
    public boolean isHoliday(LocalDate day) {
        var year = years.get(day.getYear());
        return year != null && year.daysOff().contains(day);
    }

    /** Whether a notice makes that weekend day a working day. */
    public boolean isExtraWorkday(LocalDate day) {
        var year = years.get(day.getYear());
        return year != null && year.extraWorkdays().contains(day);
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} is earlier. */
    public int workdaysBetween(LocalDate from, LocalDate to) {
        return workdaysBefore[index(to) + 1] - workdaysBefore[index(from) + 1];
    }

    /** The n-th working day after the given day (n ≥ 1), the given day not counted. */
    public LocalDate plusWorkdays(LocalDate day, int n) {
        return nth(workdaysBefore[index(day) + 1] + n);
    }

    /** The n-th working day before the given day (n ≥ 1), the given day not counted. */
    public LocalDate minusWorkdays(LocalDate day, int n) {
        return nth(workdaysBefore[index(day)] - n + 1);
    }

    /** That day if it is worked, else the next working day. */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorkday(day) ? day : plusWorkdays(day, 1);
    }

    /** That day if it is worked, else the working day before. */
    public LocalDate onOrBefore(LocalDate day) {
        return isWorkday(day) ? day : minusWorkdays(day, 1);
    }

    /** The day on which the running count of working days first reaches the ordinal. */
    private LocalDate nth(int ordinal) {
        var i = Arrays.binarySearch(workdaysBefore, ordinal);
        if (i < 0) {
            throw new IllegalArgumentException("日期超出工作日历可计算的范围");
        }
        while (i > 0 && workdaysBefore[i - 1] == ordinal) {
            i--;
        }
        if (i == 0) {
            throw new IllegalArgumentException("日期超出工作日历可计算的范围");
        }
        return first.plusDays(i - 1);
    }

    private int index(LocalDate day) {
        if (!reaches(day)) {
            throw new IllegalArgumentException(day + " 超出工作日历可计算的范围");
        }
        return (int) (day.toEpochDay() - first.toEpochDay());
    }

    private boolean computeWorkday(LocalDate day) {
        var year = years.get(day.getYear());
        return year == null ? !CalendarYear.isWeekend(day) : year.isWorkday(day);
    }
}
