package org.huxin.engine.warning;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.engine.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is not to be warned of for a time.
 *
 * @param kind as in the register {@code exemption_kinds}
 * @param subject whom it excuses
 * @param worker whose rows alone are left out, of months up to that of the first day; null where the whole subject is excused
 * @param from first day
 * @param until last day: there is no exemption without an end
 * @param ground what it rests on, such as the report of a stoppage
 * @param since the first day on which anybody knew of it, whatever day it begins on; null if always
 * @param goneOn from when on it was withdrawn; null while it is not
 */
public record Exemption(
        String kind,
        String subject,
        @Nullable UUID worker,
        LocalDate from,
        LocalDate until,
        Row ground,
        @Nullable LocalDate since,
        @Nullable LocalDate goneOn) {

    /** One that was known all the time. */
    public Exemption(String kind, String subject, @Nullable UUID worker, LocalDate from, LocalDate until, Row ground) {
        this(kind, subject, worker, from, until, ground, null, null);
    }

    public Exemption {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("豁免到期日 " + until + " 早于起始日 " + from);
        }
    }

    /**
     * Whether it excuses from a rule on a day: it was known, the rule knows the kind, and neither its own end nor the rule's has
     * gone by.
     */
    boolean excuses(WarningRule rule, LocalDate day, WorkCalendar calendar) {
        return (since == null || !day.isBefore(since))
                && (goneOn == null || day.isBefore(goneOn))
                && !day.isBefore(from)
                && !day.isAfter(until)
                && rule.excuses().stream()
                        .filter(excuse -> excuse.kind().equals(kind))
                        .anyMatch(excuse -> !day.isAfter(excuse.atMost()
                                .after(from.atStartOfDay(), calendar)
                                .lastDay()));
    }

    /** The last days before it begins or ceases to excuse from a rule. */
    Stream<LocalDate> turns(WarningRule rule, WorkCalendar calendar) {
        var ends = rule.excuses().stream()
                .filter(excuse -> excuse.kind().equals(kind))
                .map(excuse ->
                        excuse.atMost().after(from.atStartOfDay(), calendar).lastDay());
        var known = Stream.of(since, goneOn).flatMap(Stream::ofNullable).map(day -> day.minusDays(1));
        return Stream.of(Stream.of(from.minusDays(1), until), known, ends).flatMap(days -> days);
    }
}
