package org.huxin.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * One year's announced days off and make-up working days.
 *
 * @param year the calendar year
 * @param notice number of the State Council notice, or empty where it is not known
 * @param daysOff announced days off, weekdays and weekends alike
 * @param extraWorkdays weekend days that are worked (调休上班)
 */
public record CalendarYear(int year, String notice, Set<LocalDate> daysOff, Set<LocalDate> extraWorkdays) {

    public CalendarYear {
        daysOff = Set.copyOf(daysOff);
        extraWorkdays = Set.copyOf(extraWorkdays);
        for (var day : daysOff) {
            requireYear(year, day);
            if (extraWorkdays.contains(day)) {
                throw new IllegalArgumentException(day + " 既是放假日又是调休上班日");
            }
        }
        for (var day : extraWorkdays) {
            requireYear(year, day);
            if (!isWeekend(day)) {
                throw new IllegalArgumentException(day + " 本是工作日，不能列为调休上班日");
            }
        }
    }

    boolean isWorkday(LocalDate day) {
        return !daysOff.contains(day) && (!isWeekend(day) || extraWorkdays.contains(day));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void requireYear(int year, LocalDate day) {
        if (day.getYear() != year) {
            throw new IllegalArgumentException(day + " 不属于 " + year + " 年");
        }
    }
}
