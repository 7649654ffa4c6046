package org.huxin.server.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented worker.
 *
 * @param place in the firm, from 1
 * @param card null for whoever never gave one
 * @param entered first day on the site
 * @param trouble what happens in the last month; empty for nothing
 */
record Hand(
        int place,
        String name,
        String idNumber,
        String phone,
        Wages.Team team,
        boolean leader,
        @Nullable String card,
        LocalDate entered,
        String trouble) {

    /** Came in the last month. */
    boolean late() {
        return trouble.equals("no_card") || trouble.equals("forgotten");
    }

    /** Days worked in a month: six of seven, now and then one less. */
    List<LocalDate> days(YearMonth month) {
        var draw = new Draw(idNumber.hashCode() + month.hashCode());
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> !day.isBefore(entered))
                .filter(day -> day.getDayOfWeek().getValue() != 1 + place % 7 && !draw.oneIn(12))
                .toList();
    }
}
