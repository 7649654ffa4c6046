package org.huxin.bench.truth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huxin.simulation.Truth;

/**
 * Warnings held against the truth; every figure is defined in docs/truth.md.
 *
 * @param last day of the run
 */
record Judgement(List<Warned> warnings, List<Debtor> debtors, List<Truth.Innocent> innocents, LocalDate last) {

    /** 不久: wages are owed within so many days of a warning, or it was wrong. */
    static final int SOON = 90;

    /** For so many days after it began, a warning of its subject is laid to a look-alike. */
    static final int LOOKS_LIKE = 75;

    /** Somebody who was warned of in time, and how long before the first worker would complain. */
    record Caught(Debtor debtor, long days) {}

    /** @param right warned of something that was so, one for each rule and subject */
    record Share(int right, int wrong) {

        double precision() {
            return right + wrong == 0 ? Double.NaN : (double) right / (right + wrong);
        }
    }

    boolean isRight(Warned warned) {
        return debtor(warned).filter(one -> isSoon(one, warned.first())).isPresent();
    }

    private static boolean isSoon(Debtor debtor, LocalDate day) {
        return !debtor.owesSince().isAfter(day.plusDays(SOON));
    }

    private Optional<Debtor> debtor(Warned warned) {
        return debtors.stream()
                .filter(one -> one.subject().equals(warned.subject()))
                .findFirst();
    }

    /** Debtors whose first worker would have complained while the run lasted: of the others nobody knows yet. */
    List<Debtor> due() {
        return debtors.stream().filter(one -> !one.complains().isAfter(last)).toList();
    }

    /** Those of {@link #due} of whom some warning was right before the worker would complain. */
    List<Caught> caught(Predicate<Warned> which) {
        var caught = new ArrayList<Caught>();
        for (var debtor : due()) {
            warnings.stream()
                    .filter(which)
                    .filter(one -> one.subject().equals(debtor.subject()))
                    .filter(one -> isSoon(debtor, one.first()))
                    .map(Warned::first)
                    .min(Comparator.naturalOrder())
                    .filter(first -> first.isBefore(debtor.complains()))
                    .ifPresent(first ->
                            caught.add(new Caught(debtor, ChronoUnit.DAYS.between(first, debtor.complains()))));
        }
        return caught;
    }

    /** Right ones once for each rule and subject; wrong ones each for itself. */
    Share share(Predicate<Warned> which) {
        var right = new HashSet<List<String>>();
        var wrong = 0;
        for (var one : warnings) {
            if (which.test(one) && isRight(one)) {
                right.add(List.of(one.rule(), one.subject()));
            } else if (which.test(one)) {
                wrong++;
            }
        }
        return new Share(right.size(), wrong);
    }

    /** Subjects warned of, whatever the rule: those that owe or soon will, and those of whom every warning was wrong. */
    Share subjects(Predicate<Warned> which) {
        var right = warnings.stream()
                .filter(which.and(this::isRight))
                .map(Warned::subject)
                .collect(Collectors.toSet());
        var wrong = warnings.stream()
                .filter(which)
                .map(Warned::subject)
                .filter(one -> !right.contains(one))
                .collect(Collectors.toSet());
        return new Share(right.size(), wrong.size());
    }

    /** Wrong warnings of a look-alike's subject while it looked like trouble, by rule. */
    Map<String, Set<String>> mistaken(Truth.Innocent innocent) {
        var byRule = new HashMap<String, Set<String>>();
        warnings.stream()
                .filter(Claims::arrears)
                .filter(one -> one.subject().equals(innocent.subject()) && !isRight(one))
                .filter(one -> !one.first().isBefore(innocent.since())
                        && !one.first().isAfter(innocent.since().plusDays(LOOKS_LIKE)))
                .forEach(one -> byRule.computeIfAbsent(one.rule(), missing -> new HashSet<>())
                        .add(innocent.story()));
        return byRule;
    }

    /** The value below which a share of all lie; NaN of nothing. @param percent 50 for the median */
    static double percentile(List<Long> values, int percent) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        var sorted = values.stream().sorted().toList();
        var at = (sorted.size() - 1) * percent / 100.0;
        var below = sorted.get((int) Math.floor(at));
        return below + (sorted.get((int) Math.ceil(at)) - below) * (at - Math.floor(at));
    }
}
