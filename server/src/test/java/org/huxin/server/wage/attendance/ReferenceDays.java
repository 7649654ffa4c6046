package org.huxin.server.wage.attendance;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Days made of one worker's punches the slow and plain way: in order, one after the other, nothing in SQL. */
final class ReferenceDays {

    /** @param in whether somebody came in */
    record Move(LocalDateTime at, boolean in) {}

    private static final class Day {
        private final List<LocalDateTime> ins = new ArrayList<>();
        private long minutes;
        private boolean complete;

        String told(LocalDate day, AttendanceTerms terms) {
            var bounded = (int) Math.min(1_440, minutes);
            var worked = bounded >= terms.fullDay() ? 100 : bounded >= terms.halfDay() ? 50 : 0;
            return "%s %d %d %s"
                    .formatted(
                            day,
                            bounded,
                            complete ? worked : Math.max(worked, terms.openDay()),
                            complete ? "complete" : "open");
        }
    }

    private ReferenceDays() {}

    /** Each day as {@code 2024-05-20 540 100 complete}, in order. */
    static List<String> of(List<Move> moves, AttendanceTerms terms) {
        var ordered = new ArrayList<>(new LinkedHashSet<>(moves));
        ordered.sort(Comparator.comparing(Move::at).thenComparing(move -> !move.in()));
        Map<LocalDate, Day> days = new TreeMap<>();
        for (var i = 0; i < ordered.size(); i++) {
            var move = ordered.get(i);
            var before = i == 0 ? null : ordered.get(i - 1);
            var next = i + 1 == ordered.size() ? null : ordered.get(i + 1);
            var day = move.at().minusHours(terms.cutOverHour()).toLocalDate();
            if (move.in()) {
                var entered = days.computeIfAbsent(day, none -> new Day());
                var ends = next != null && !next.in() && inTime(move, next, terms);
                entered.ins.add(move.at());
                entered.minutes += ends ? Duration.between(move.at(), next.at()).toMinutes() : 0;
                // the last way in of the day tells
                entered.complete = ends;
            } else if (before == null || !before.in() || !inTime(before, move, terms)) {
                days.computeIfAbsent(day, none -> new Day());
            }
        }
        var told = new ArrayList<String>();
        days.forEach((day, one) -> told.add(one.told(day, terms)));
        return told;
    }

    private static boolean inTime(Move in, Move out, AttendanceTerms terms) {
        return !out.at().isAfter(in.at().plusMinutes(terms.longestShift()));
    }
}
