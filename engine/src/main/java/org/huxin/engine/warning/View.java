package org.huxin.engine.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.huxin.engine.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What a signal looks at.
 *
 * @param months what is known of one subject
 * @param month the month that is measured
 * @param day the day on which it is looked at
 * @param of words that narrow what is looked at, such as kinds of uploads; empty for all
 * @param calendar by which the leeway's working days are counted
 */
record View<M extends Month>(
        SortedMap<YearMonth, M> months, M month, LocalDate day, Set<String> of, Leeway leeway, WorkCalendar calendar) {

    /** Without any leeway no working day is ever counted. */
    private static final WorkCalendar UNASKED = new WorkCalendar(List.of());

    View(SortedMap<YearMonth, M> months, M month, LocalDate day, Set<String> of) {
        this(months, month, day, of, Leeway.NONE, UNASKED);
    }

    /** Whether a wage sheet that was due then may still be late. */
    boolean waitsForSheet(LocalDate dueBy) {
        var grace = leeway.sheetGrace();
        return grace != null
                && !day.isAfter(grace.after(dueBy.atStartOfDay(), calendar).lastDay());
    }

    /** The month before; null where nothing is known of it. */
    @Nullable
    M before() {
        return months.get(month.month().minusMonths(1));
    }

    /** Whether the month has gone by: what is told of the present alone is asked of its own month no more. */
    boolean gone() {
        return month.month().isBefore(YearMonth.from(day));
    }

    /** Months up to this one. */
    Stream<M> upToThis() {
        return months.headMap(month.month().plusMonths(1)).values().stream();
    }

    /** Months of the same calendar year up to this one. */
    Stream<M> yearToDate() {
        return months.subMap(month.month().withMonth(1), month.month().plusMonths(1)).values().stream();
    }

    boolean asks(String word) {
        return of.isEmpty() || of.contains(word);
    }
}
