package org.huxin.engine.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.engine.warning.WarningRule.Level;
import org.jspecify.annotations.Nullable;

/** The months of one subject as one rule reads them on a day. */
record GradedMonths(
        WarningRule rule, LocalDate day, SortedMap<YearMonth, Reading> readings, SortedMap<YearMonth, Integer> levels) {

    /** @param seen the months as the rule sees them */
    static GradedMonths of(WarningRule rule, SortedMap<YearMonth, Month> seen, LocalDate day, WorkCalendar calendar) {
        var readings = new TreeMap<YearMonth, Reading>();
        seen.forEach((at, month) ->
                readings.put(at, rule.signal().read(new View<>(seen, month, day, rule.of(), rule.leeway(), calendar))));
        var levels = new TreeMap<YearMonth, Integer>();
        var graded = new GradedMonths(rule, day, readings, levels);
        readings.keySet().forEach(at -> graded.level(at).ifPresent(level -> levels.put(at, level)));
        return graded;
    }

    Collection<YearMonth> troubled() {
        return levels.keySet();
    }

    /** Place of the gravest level that a month reaches, with the months before it where the level asks for several. */
    private Optional<Integer> level(YearMonth at) {
        for (var i = 0; i < rule.levels().size(); i++) {
            var level = rule.levels().get(i);
            var inARow = true;
            for (var back = 0; back < level.months(); back++) {
                inARow &= reaches(at.minusMonths(back), level);
            }
            if (inARow) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private boolean reaches(YearMonth at, Level level) {
        var limit = level.limit().on(day);
        return limit != null
                && readings.get(at) instanceof Reading.Measured(var measure)
                && rule.comparison().keeps(measure.comparedTo(limit));
    }

    /** The run as a finding; empty once it lies too far back. @param exempt what excuses the subject, the longest first */
    Optional<Finding> finding(String subject, SortedSet<YearMonth> run, List<Exemption> exempt) {
        if (run.last().plusMonths(rule.looksBack()).isBefore(YearMonth.from(day))) {
            return Optional.empty();
        }
        var worst = worst(run);
        var level = worst == null ? null : rule.levels().get(Objects.requireNonNull(levels.get(worst)));
        var exemption = worst == null || exempt.isEmpty() ? null : exempt.getFirst();
        return Optional.of(new Finding(
                Finding.id(subject, rule.id(), run.first()),
                subject,
                rule.id(),
                rule.version(day),
                rule.citation(),
                day,
                state(run, worst, exemption),
                level == null ? null : level.grade(),
                level == null ? null : level.limit().on(day),
                worst != null && readings.get(worst) instanceof Reading.Measured(var measure) ? measure : null,
                exemption,
                run.stream().map(this::told).toList()));
    }

    private Finding.State state(SortedSet<YearMonth> run, @Nullable YearMonth worst, @Nullable Exemption exemption) {
        if (worst != null) {
            return exemption == null ? Finding.State.STANDING : Finding.State.EXCUSED;
        }
        return run.stream().map(this::told).anyMatch(one -> one.reading() instanceof Reading.CannotTell)
                ? Finding.State.UNTOLD
                : Finding.State.CLEARED;
    }

    /** The latest month of the gravest level. */
    private @Nullable YearMonth worst(SortedSet<YearMonth> run) {
        YearMonth worst = null;
        for (var at : run) {
            var level = levels.get(at);
            if (level != null && (worst == null || level <= Objects.requireNonNull(levels.get(worst)))) {
                worst = at;
            }
        }
        return worst;
    }

    private Finding.Told told(YearMonth at) {
        var level = levels.get(at);
        return new Finding.Told(
                at,
                level == null ? null : rule.levels().get(level).grade(),
                readings.getOrDefault(at, Reading.unknown("没有这个月的数据")));
    }
}
