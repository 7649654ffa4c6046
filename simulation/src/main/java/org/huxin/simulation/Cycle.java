package org.huxin.simulation;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A month's wages with one employer on one project, from the sheets to the day they are due. */
final class Cycle {

    final String batch;
    final Firm employer;
    final YearMonth month;
    final List<Line> lines;
    private final Map<Integer, Line> byPerson = new HashMap<>();
    final Timetable days;
    final @Nullable Episode episode;
    /** What the account holds for this month. */
    long fundedFen;
    /** Paid, and on the way back. */
    final List<Deed.Order> returning = new ArrayList<>();
    /** To be made again. */
    final List<Deed.Order> failed = new ArrayList<>();

    Cycle(String batch, Firm employer, YearMonth month, List<Line> lines, Timetable days, @Nullable Episode episode) {
        this.batch = batch;
        this.employer = employer;
        this.month = month;
        this.lines = lines;
        lines.forEach(line -> byPerson.put(line.person, line));
        this.days = days;
        this.episode = episode;
    }

    /** @throws IllegalArgumentException if nothing of this month is theirs */
    Line line(int person) {
        var line = byPerson.get(person);
        if (line == null) {
            throw new IllegalArgumentException("不在本月的表里：" + person);
        }
        return line;
    }

    /** What befalls these wages is no secret to the witness from now on. */
    void reveal(Site site, World world, LocalDateTime at) {
        if (episode != null) {
            site.tell(world.witness(), episode, at.toLocalDate());
        }
    }

    boolean is(Kind kind) {
        return episode != null && episode.kind() == kind;
    }

    /** Those whom the contractor means to pay. */
    List<Line> sheet() {
        return lines.stream().filter(line -> !line.forgotten).toList();
    }
}
