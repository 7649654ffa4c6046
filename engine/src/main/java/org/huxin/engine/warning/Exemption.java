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
 * @param worker whose rows alone are left out; null where the whole subject is excused
 * @param from first day
 * @param until last day: there is no exemption without an end
 * @param ground what it rests on, such as the report of a stoppage
 */
public record Exemption(
        String kind, String subject, @Nullable UUID worker, LocalDate from, LocalDate until, Row ground) {

    public Exemption {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("豁免到期日 " + until + " 早于起始日 " + from);
        }
    }

    /** Whether it excuses from a rule on a day: the rule knows the kind, and neither its own end nor the rule's has gone by. */
    boolean excuses(WarningRule rule, LocalDate day, WorkCalendar calendar) {
        return !day.isBefore(from)
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
        return Stream.concat(Stream.of(from.minusDays(1), until), ends);
    }
}
