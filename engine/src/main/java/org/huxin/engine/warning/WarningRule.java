package org.huxin.engine.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.policy.Citation;
import org.huxin.engine.policy.Condition.Comparison;
import org.huxin.engine.policy.Due;
import org.huxin.engine.policy.Validity;
import org.jspecify.annotations.Nullable;

/**
 * When a measure is a warning, as a pack states it.
 *
 * @param id unique over all packs
 * @param title short Chinese name
 * @param citation where it comes from
 * @param own whether the limits are the office's own, because no document gives any
 * @param validity days on which it is asked
 * @param of words that narrow what the signal looks at; empty for all
 * @param works kinds of works that it is asked of; empty for all
 * @param leeway what it lets pass
 * @param levels grades, the gravest first
 * @param looksBack for how many months after its last month a trouble is told of
 * @param answer who must answer and by when; null where nobody in particular must
 * @param excuses what excuses somebody for a time
 */
public record WarningRule(
        String id,
        String title,
        Citation citation,
        boolean own,
        Validity validity,
        Signal signal,
        Set<String> of,
        Set<String> works,
        Leeway leeway,
        Comparison comparison,
        List<Level> levels,
        int looksBack,
        @Nullable Answer answer,
        List<Excuse> excuses) {

    /**
     * A grade with its limit.
     *
     * @param grade as in the register {@code warning_grades}
     * @param months how many months in a row must keep to it
     */
    public record Level(String grade, Limit limit, int months) {
        public Level {
            if (months < 1) {
                throw new IllegalArgumentException("at least one month");
            }
        }
    }

    /**
     * Who must answer a warning and by when, counted from the day on which it is raised.
     *
     * @param by roles, the first that stands for somebody
     */
    public record Answer(List<String> by, Due due) {
        public Answer {
            by = List.copyOf(by);
        }
    }

    /**
     * What excuses somebody.
     *
     * @param kind as in the register {@code exemption_kinds}
     * @param atMost for how long from its first day, whatever end it names
     */
    public record Excuse(String kind, Term atMost) {}

    public WarningRule {
        of = Set.copyOf(of);
        works = Set.copyOf(works);
        levels = List.copyOf(levels);
        excuses = List.copyOf(excuses);
        if (levels.isEmpty()) {
            throw new IllegalArgumentException(id + " 没有写等级");
        }
    }

    /** Whether it is asked of a month: the signal is about its subject, and the works are of a kind that it means. */
    boolean asks(Month month) {
        return signal.about(month)
                && (works.isEmpty()
                        || month instanceof ProjectMonth project
                                && works.contains(project.site().works()));
    }

    /** The same on other days. */
    public WarningRule during(Validity days) {
        return new WarningRule(
                id,
                title,
                citation,
                own,
                days,
                signal,
                of,
                works,
                leeway,
                comparison,
                levels,
                looksBack,
                answer,
                excuses);
    }

    /** The same with other grades and exemptions. */
    public WarningRule with(List<Level> others, List<Excuse> otherExcuses) {
        return new WarningRule(
                id,
                title,
                citation,
                own,
                validity,
                signal,
                of,
                works,
                leeway,
                comparison,
                others,
                looksBack,
                answer,
                otherExcuses);
    }

    /** Its words as they stand on a day, by which a later reader knows exactly what was asked. */
    public String version(LocalDate day) {
        var parts = new ArrayList<String>();
        Stream.of(
                        id,
                        title,
                        citation.document(),
                        citation.clause(),
                        signal.code(),
                        comparison.name(),
                        "" + own,
                        "" + looksBack)
                .forEach(parts::add);
        parts.add(String.join(",", new TreeSet<>(of)));
        parts.add(String.join(",", new TreeSet<>(works)));
        if (!leeway.equals(Leeway.NONE)) {
            parts.add(leeway.canonical());
        }
        levels.forEach(level -> parts.add(
                level.grade() + level.months() + Canonical.number(level.limit().on(day))));
        excuses.forEach(excuse -> parts.add(excuse.kind() + excuse.atMost()));
        parts.add(
                answer == null
                        ? ""
                        : answer.by() + Objects.toString(answer.due().term()));
        return Canonical.hash(parts.toArray(String[]::new)).substring(0, VERSION_DIGITS);
    }

    private static final int VERSION_DIGITS = 12;

    /** The last days on which it reads as it does. */
    Stream<LocalDate> turns() {
        var spans = levels.stream().flatMap(level -> switch (level.limit()) {
            case Limit.Number(var value) -> Stream.<Validity>empty();
            case Limit.Set(var parameter) -> parameter.values().stream().map(dated -> dated.validity());
        });
        return Stream.concat(Stream.of(validity), spans)
                .flatMap(span -> Stream.concat(
                        Stream.ofNullable(span.to()),
                        Stream.ofNullable(span.from()).map(from -> from.minusDays(1))));
    }
}
