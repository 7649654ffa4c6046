package org.huxin.engine.warning;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.huxin.engine.calendar.WorkCalendar;

/**
 * Turns what is known into findings. The same knowledge, rules, exemptions and day give the same findings, in whatever order and
 * however often things came in.
 *
 * @param rules each id at most once on any day
 * @param exemptions of anybody
 */
public record Assessment(List<WarningRule> rules, List<Exemption> exemptions, WorkCalendar calendar) {

    private static final Comparator<Exemption> LONGEST = Comparator.comparing(Exemption::until)
            .thenComparing(Exemption::kind)
            .thenComparing(Exemption::ground);

    public Assessment {
        rules = rules.stream().sorted(Comparator.comparing(WarningRule::id)).toList();
        exemptions = exemptions.stream().distinct().toList();
    }

    /**
     * One day's outcome.
     *
     * @param troubled to be given to the next day
     * @param findings by rule, then by first month
     */
    public record Outcome(Troubled troubled, List<Finding> findings) {}

    /**
     * A month as it was known from a day on, until a later version of it.
     *
     * @param seq orders versions of one day
     */
    public record Version(LocalDate since, long seq, Month month) {}

    /** One day. @param before what the day before left, or {@link Troubled#NOTHING} */
    public Outcome step(Troubled before, Dossier dossier, LocalDate day) {
        var graded = new ArrayList<Asked>();
        var today = new TreeMap<String, Collection<YearMonth>>();
        var excuses = exemptions.stream()
                .filter(one -> one.subject().equals(dossier.subject()))
                .toList();
        var past = new TreeMap<>(dossier.months().headMap(YearMonth.from(day).plusMonths(1)));
        for (var rule : rules) {
            if (rule.validity().contains(day)) {
                var excusing = excuses.stream()
                        .filter(one -> one.excuses(rule, day, calendar))
                        .toList();
                var months = GradedMonths.of(rule, seen(rule, past, excusing), day, calendar);
                graded.add(new Asked(months, excusing));
                today.put(rule.id(), months.troubled());
            }
        }
        var troubled = before.with(today);
        var findings = graded.stream()
                .flatMap(asked -> troubled.runs(asked.months().rule().id()).stream()
                        .flatMap(run -> asked.months().finding(dossier.subject(), run, asked.exempt()).stream()))
                .toList();
        return new Outcome(troubled, findings);
    }

    /**
     * A past or present day from everything that was ever told, as if each day had been assessed when it came. It looks at those
     * days only on which something may have come to an end: between them a trouble can begin, but not end.
     */
    public Outcome replay(String subject, Collection<Version> versions, LocalDate day) {
        var outcome = new Outcome(Troubled.NOTHING, List.of());
        for (var each : turns(versions, day)) {
            outcome = step(outcome.troubled(), known(subject, versions, each), each);
        }
        return outcome;
    }

    /**
     * Every trouble that stood on any day from one to another, as if each had been assessed when it came; each as it read when it
     * stood last.
     */
    public List<Finding> stood(String subject, Collection<Version> versions, LocalDate from, LocalDate through) {
        var stood = new TreeMap<String, Finding>();
        var troubled = Troubled.NOTHING;
        for (var each : turns(versions, through)) {
            var outcome = step(troubled, known(subject, versions, each), each);
            troubled = outcome.troubled();
            if (!each.isBefore(from)) {
                outcome.findings().stream()
                        .filter(finding -> finding.state() == Finding.State.STANDING)
                        .forEach(finding -> stood.put(finding.id(), finding));
            }
        }
        return List.copyOf(stood.values());
    }

    /** The days on which something may come to an end, and the last day. */
    private Collection<LocalDate> turns(Collection<Version> versions, LocalDate last) {
        var days = new TreeSet<LocalDate>();
        versions.forEach(version -> {
            days.add(version.since().minusDays(1));
            version.month().turns().forEach(days::add);
        });
        rules.stream().flatMap(WarningRule::turns).forEach(days::add);
        exemptions.forEach(exemption ->
                rules.forEach(rule -> exemption.turns(rule, calendar).forEach(days::add)));
        days.add(last);
        return days.headSet(last, true);
    }

    /** What was known of a subject on a day. */
    public static Dossier known(String subject, Collection<Version> versions, LocalDate day) {
        var latest = new TreeMap<YearMonth, Version>();
        versions.stream()
                .filter(version -> !version.since().isAfter(day))
                .sorted(Comparator.comparing(Version::since).thenComparing(Version::seq))
                .forEach(version -> latest.put(version.month().month(), version));
        return Dossier.of(subject, latest.values().stream().map(Version::month).toList());
    }

    /**
     * The months that have begun as the rule sees them: without the rows of workers who are excused. What excuses a worker speaks of
     * his pay up to the month in which it begins; who came late in March and is first paid with April is owed April by its own day.
     */
    private static SortedMap<YearMonth, Month> seen(
            WarningRule rule, SortedMap<YearMonth, Month> past, List<Exemption> excusing) {
        var excused = new HashMap<UUID, YearMonth>();
        excusing.stream()
                .filter(one -> one.worker() != null)
                .forEach(one -> excused.merge(
                        one.worker(), YearMonth.from(one.from()), BinaryOperator.maxBy(Comparator.naturalOrder())));
        if (excused.isEmpty() && past.values().stream().allMatch(rule::asks)) {
            return past;
        }
        var months = new TreeMap<YearMonth, Month>();
        past.forEach((at, month) -> {
            if (rule.asks(month)) {
                var away = excused.entrySet().stream()
                        .filter(one -> !one.getValue().isBefore(at))
                        .map(Map.Entry::getKey)
                        .collect(toUnmodifiableSet());
                months.put(at, away.isEmpty() ? month : month.without(away));
            }
        });
        return months;
    }

    /** What a rule reads, and what excuses from it, workers by themselves included. */
    private record Asked(GradedMonths months, List<Exemption> excusing) {

        /** What excuses the subject, the longest first. */
        List<Exemption> exempt() {
            return excusing.stream()
                    .filter(one -> one.worker() == null)
                    .sorted(LONGEST.reversed())
                    .toList();
        }
    }
}
