package org.huxin.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Days off and make-up workdays of a few years, as announced. A year that is not announced yet has plain weekends. */
final class WorkDays {

    private static final Pattern RANGE =
            Pattern.compile("\\s*-\\s*(\\d{4}-\\d{2}-\\d{2})(?:\\.\\.(\\d{4}-\\d{2}-\\d{2}))?.*");

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> extra = new HashSet<>();

    WorkDays(int from, int to) {
        for (var year = from; year <= to; year++) {
            read(year);
        }
    }

    private void read(int year) {
        try (var file = WorkDays.class.getResourceAsStream("calendar/" + year + ".yaml")) {
            if (file == null) {
                return;
            }
            var days = off;
            for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                days = line.startsWith("extra_workdays") ? extra : line.startsWith("days_off") ? off : days;
                var found = RANGE.matcher(line);
                if (found.matches()) {
                    var first = LocalDate.parse(found.group(1));
                    var last = Optional.ofNullable(found.group(2)).map(LocalDate::parse);
                    first.datesUntil(last.orElse(first).plusDays(1)).forEach(days::add);
                }
            }
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    boolean isHoliday(LocalDate day) {
        return off.contains(day);
    }

    /** Whether offices and banks are open. */
    boolean isOpen(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !off.contains(day) && (!weekend || extra.contains(day));
    }

    LocalDate openFrom(LocalDate day) {
        var open = day;
        while (!isOpen(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    /** The n-th day after this one on which offices are open. */
    LocalDate plus(LocalDate day, int count) {
        var open = day;
        for (var i = 0; i < count; i++) {
            open = openFrom(open.plusDays(1));
        }
        return open;
    }

    /** The first day off of the Spring Festival; the new year of the moon lies between 21 January and 20 February. */
    Optional<LocalDate> springFestival(int year) {
        return LocalDate.of(year, 1, 16)
                .datesUntil(LocalDate.of(year, 2, 21))
                .filter(off::contains)
                .findFirst();
    }
}
