package org.huxin.simulation.files;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huxin.simulation.Deed;
import org.huxin.simulation.People;

/** What the gates of a project recorded in a week, {@code identity number,day,in,out} a line. */
final class WeekOfPunches {

    private final People people;
    private final Map<String, StringBuilder> week = new LinkedHashMap<>();

    WeekOfPunches(People people) {
        this.people = people;
    }

    void sent(Deed.PunchesSent deed) {
        var text = week.computeIfAbsent(deed.project(), missing -> new StringBuilder());
        deed.punches()
                .forEach(one -> text.append(people.of(one.person()).idNumber())
                        .append(',')
                        .append(deed.day())
                        .append(',')
                        .append(one.in())
                        .append(',')
                        .append(one.out())
                        .append('\n'));
    }

    /** At the end of a week, and of a month, before sheets are made of it. */
    void dayEnds(Script script, LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY || day.getDayOfMonth() == day.lengthOfMonth()) {
            week.forEach((project, text) -> script.act(day, "punches", project, "text", text));
            week.clear();
        }
    }
}
