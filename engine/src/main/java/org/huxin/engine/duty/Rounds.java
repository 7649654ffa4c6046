package org.huxin.engine.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import org.huxin.engine.policy.Cycle;
import org.jspecify.annotations.Nullable;

/** The periods of a cycle that goes by the calendar, and of one that counts from the last time. */
record Rounds(Cycle cycle, Fact trigger) {

    /** The last day of the first round. */
    LocalDate firstDue() {
        var named = date(cycle.first());
        if (cycle.rolling()) {
            return plus(named == null ? trigger.on() : named, cycle.count());
        }
        // the day of the trigger is not counted; a first day that the fact names is
        var start = named == null ? trigger.on().plusDays(1) : named;
        return periodEnd(start, cycle.count());
    }

    /** The last day of the round after one that ended on that day. */
    LocalDate nextDue(LocalDate due) {
        return cycle.rolling() ? plus(due, cycle.count()) : periodEnd(due.plusDays(1), cycle.count());
    }

    /** The last day of the next round of a rolling cycle whose last round was done at that moment. */
    LocalDate dueAfterDone(LocalDateTime doneAt) {
        return plus(doneAt.toLocalDate(), cycle.count());
    }

    /** The last day of all; null when the cycle has none. */
    @Nullable
    LocalDate lastDay() {
        return date(cycle.last());
    }

    /** The day that decides which round evidence is for. */
    LocalDate dayOf(Fact evidence) {
        var named = cycle.datedBy() == null ? null : evidence.text(cycle.datedBy());
        return named == null ? evidence.on() : LocalDate.parse(named);
    }

    private @Nullable LocalDate date(@Nullable String attribute) {
        var text = attribute == null ? null : trigger.text(attribute);
        return text == null ? null : LocalDate.parse(text);
    }

    private LocalDate plus(LocalDate day, int count) {
        return switch (cycle.period()) {
            case DAY -> day.plusDays(count);
            case WEEK -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case QUARTER -> day.plusMonths(3L * count);
            case YEAR -> day.plusYears(count);
        };
    }

    /** The last day of the n periods that begin with the one the day lies in. */
    private LocalDate periodEnd(LocalDate day, int n) {
        return switch (cycle.period()) {
            case DAY -> day.plusDays(n - 1L);
            case WEEK ->
                day.with(TemporalAdjusters.nextOrSame(cycle.on() == null ? DayOfWeek.SUNDAY : cycle.on()))
                        .plusWeeks(n - 1L);
            case MONTH -> monthBlockEnd(day, n);
            case QUARTER -> monthBlockEnd(day, 3 * n);
            case YEAR -> LocalDate.of(day.getYear() + n - 1, 12, 31);
        };
    }

    /** Blocks of months are aligned to the year: every two months means January–February, March–April … */
    private static LocalDate monthBlockEnd(LocalDate day, int months) {
        var index = (day.getMonthValue() - 1) / months * months + months;
        return day.withDayOfYear(1).plusMonths(index).minusDays(1);
    }
}
