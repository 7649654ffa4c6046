package org.huxin.engine.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.huxin.engine.policy.Cycle;
import org.jspecify.annotations.Nullable;

/** The periods of a cycle that goes by the calendar, and of one that counts from the last time. */
record Rounds(Cycle cycle, Fact trigger) {

    /**
     * One round.
     *
     * @param number 1, counting up
     * @param opensAt when it begins
     * @param base the moment that terms within it count from, its day not counted
     * @param due its last day
     */
    record Round(int number, LocalDateTime opensAt, LocalDateTime base, LocalDate due) {}

    /** The first round, which is owed from the trigger on even where its period begins later. */
    Round first() {
        var named = date(cycle.first());
        if (cycle.rolling()) {
            var from = named == null ? trigger.on() : named;
            return new Round(
                    1, trigger.at(), from.equals(trigger.on()) ? trigger.at() : from.atStartOfDay(), plus(from));
        }
        var start = firstDay();
        var base = named == null ? trigger.at() : start.minusDays(1).atStartOfDay();
        return new Round(1, trigger.at(), base, periodEnd(start));
    }

    /** The round after one; null where doing it is what begins the next, and it is not done. */
    @Nullable
    Round after(Round round, @Nullable Fact done) {
        if (!cycle.rolling()) {
            var opensAt = round.due().plusDays(1).atStartOfDay();
            return new Round(round.number() + 1, opensAt, round.due().atStartOfDay(), periodEnd(opensAt.toLocalDate()));
        }
        return done == null ? null : new Round(round.number() + 1, done.at(), done.at(), plus(done.on()));
    }

    /** The evidence that was for a round: as many as it needs, or as many as there are. */
    List<Fact> doing(Round round, List<Fact> evidence, int times) {
        var doing = new ArrayList<Fact>();
        for (var fact : evidence) {
            if (doing.size() < times && isFor(round, fact)) {
                doing.add(fact);
            }
        }
        return doing;
    }

    private boolean isFor(Round round, Fact fact) {
        if (cycle.rolling()) {
            return round.number() == 1 || fact.at().isAfter(round.opensAt());
        }
        var day = dayOf(fact);
        var begins = round.number() == 1
                ? periodStart(round.due())
                : round.base().toLocalDate().plusDays(1);
        return !day.isBefore(begins) && !day.isAfter(round.due());
    }

    /** The last day of all; null when the cycle has none. */
    @Nullable
    LocalDate lastDay() {
        return date(cycle.last());
    }

    /** The day of the trigger is not counted; a first day that the fact names is, unless it was past when it was named. */
    private LocalDate firstDay() {
        var named = date(cycle.first());
        if (named == null) {
            return trigger.on().plusDays(1);
        }
        return named.isBefore(trigger.on()) ? trigger.on() : named;
    }

    private LocalDate dayOf(Fact evidence) {
        var named = cycle.datedBy() == null ? null : evidence.date(cycle.datedBy());
        return named == null ? evidence.on() : named;
    }

    private @Nullable LocalDate date(@Nullable String attribute) {
        return attribute == null ? null : trigger.date(attribute);
    }

    private LocalDate plus(LocalDate day) {
        return switch (cycle.period()) {
            case DAY -> day.plusDays(cycle.count());
            case WEEK -> day.plusWeeks(cycle.count());
            case MONTH -> day.plusMonths(cycle.count());
            case QUARTER -> day.plusMonths(3L * cycle.count());
            case YEAR -> day.plusYears(cycle.count());
        };
    }

    /** The last day of the period that begins on, or holds, the day. */
    private LocalDate periodEnd(LocalDate day) {
        return switch (cycle.period()) {
            case DAY -> day.plusDays(cycle.count() - 1L);
            case WEEK ->
                day.with(TemporalAdjusters.nextOrSame(cycle.on() == null ? DayOfWeek.SUNDAY : cycle.on()))
                        .plusWeeks(cycle.count() - 1L);
            case MONTH -> blockEnd(day, cycle.count());
            case QUARTER -> blockEnd(day, 3 * cycle.count());
            case YEAR -> blockEnd(day, 12 * cycle.count());
        };
    }

    /** The first day of the first period, which may lie before the trigger, but not before a first day that is named. */
    private LocalDate periodStart(LocalDate due) {
        if (cycle.first() != null) {
            return firstDay();
        }
        return switch (cycle.period()) {
            case DAY -> due.minusDays(cycle.count() - 1L);
            case WEEK -> due.minusWeeks(cycle.count()).plusDays(1);
            case MONTH -> YearMonth.from(due).minusMonths(cycle.count() - 1L).atDay(1);
            case QUARTER ->
                YearMonth.from(due).minusMonths(3L * cycle.count() - 1).atDay(1);
            case YEAR ->
                YearMonth.from(due).minusMonths(12L * cycle.count() - 1).atDay(1);
        };
    }

    /** Blocks of months lie on the calendar: every two months means January–February, March–April … */
    private static LocalDate blockEnd(LocalDate day, int months) {
        var month = YearMonth.from(day);
        var into = Math.floorMod(month.getLong(ChronoField.PROLEPTIC_MONTH), months);
        return month.plusMonths(months - 1L - into).atEndOfMonth();
    }
}
