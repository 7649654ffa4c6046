package org.huxin.simulation;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days on which a month's wages are seen to.
 *
 * @param toppedUp the second part of the labour cost, if it comes in two
 * @param retried payments that failed or came back are made again
 * @param due the last day on which they may be paid
 */
record Timetable(
        LocalDate attendance,
        LocalDate wages,
        LocalDate answers,
        LocalDate appropriated,
        LocalDate toppedUp,
        LocalDate paid,
        LocalDate retried,
        LocalDate due) {

    private static final int LATE_SHEETS = 6;
    private static final int DEFERRED_DAYS = 21;

    /** @param after the month in which they are paid */
    static Timetable in(YearMonth after, Project project, Habit habit, WorkDays days) {
        var attendance = days.plus(days.openFrom(after.atDay(1)), habit.sheets() - 1);
        var wages = days.plus(attendance, habit.sheets());
        var appropriated = days.plus(wages, habit.owner());
        var paid = days.plus(appropriated, habit.contractor());
        return new Timetable(
                attendance,
                wages,
                days.plus(wages, 1),
                appropriated,
                appropriated,
                paid,
                days.plus(paid, 2),
                after.atDay(project.payDay()));
    }

    /** Sheets after everybody has been paid. */
    Timetable withLateSheets(WorkDays days) {
        var attendance = days.plus(due, LATE_SHEETS);
        var wages = days.plus(attendance, 1);
        return new Timetable(attendance, wages, days.plus(wages, 1), appropriated, toppedUp, paid, retried, due);
    }

    /** The second part comes when wages should have been paid, and they are paid then. */
    Timetable toppedUp(WorkDays days) {
        var second = days.plus(appropriated, 2);
        return new Timetable(attendance, wages, answers, appropriated, second, second, days.plus(second, 2), due);
    }

    Timetable deferred(WorkDays days) {
        var money = days.openFrom(due.plusDays(5));
        var pay = days.plus(money, 1);
        var until = pay.plusDays(DEFERRED_DAYS);
        return new Timetable(attendance, wages, answers, money, money, pay, days.plus(pay, 2), until);
    }

    boolean isOver(LocalDate day) {
        return day.isAfter(due) && day.isAfter(retried) && day.isAfter(answers);
    }
}
