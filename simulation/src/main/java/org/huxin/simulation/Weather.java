package org.huxin.simulation;

import java.time.LocalDate;
import java.time.MonthDay;

/** What keeps people away from work, day by day. */
final class Weather {

    private static final int USUAL = 930;
    private static final int ON_A_DAY_OFF = 600;
    private static final int IN_HARVEST = 620;
    private static final int AROUND_FESTIVAL = 300;
    private static final int RAIN_IN_SUMMER = 330;
    private static final int RAIN_ELSE = 170;
    private static final int LEAVES_BEFORE = 12;
    private static final int BACK_AFTER = 18;

    private final long seed;
    private final WorkDays days;

    Weather(long seed, WorkDays days) {
        this.seed = seed;
        this.days = days;
    }

    boolean rains(String region, LocalDate day) {
        var summer = day.getMonthValue() >= 6 && day.getMonthValue() <= 8;
        return Dice.mille(seed, region.hashCode(), day.toEpochDay()) < (summer ? RAIN_IN_SUMMER : RAIN_ELSE);
    }

    /** Of a thousand people of a project, how many come. */
    int presence(Project project, boolean restsOnDaysOff, LocalDate day) {
        var festival = days.springFestival(day.getYear())
                .map(first -> day.toEpochDay() - first.toEpochDay())
                .orElse(Long.MAX_VALUE);
        if (festival >= 0 && festival < BACK_AFTER / 2 || restsOnDaysOff && !days.isOpen(day)) {
            return 0;
        }
        var share = USUAL;
        if (festival >= -LEAVES_BEFORE && festival < BACK_AFTER) {
            share = AROUND_FESTIVAL;
        } else if (days.isHoliday(day)) {
            share = ON_A_DAY_OFF;
        } else if (isHarvest(day)) {
            share = IN_HARVEST;
        }
        return rains(project.region(), day) ? share * (1000 - project.works().rainStops()) / 1000 : share;
    }

    /** 麦收、秋收. */
    private static boolean isHarvest(LocalDate day) {
        var date = MonthDay.from(day);
        return !date.isBefore(MonthDay.of(6, 1)) && !date.isAfter(MonthDay.of(6, 14))
                || !date.isBefore(MonthDay.of(9, 22)) && !date.isAfter(MonthDay.of(10, 8));
    }
}
