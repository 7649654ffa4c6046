package org.huxin.bench.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.huxin.simulation.Trouble;
import org.huxin.simulation.Truth;

/**
 * A project or employer that truly owes wages.
 *
 * @param owesSince the first day on which any wages are owed; what is owed is never paid later
 * @param complains the day on which the first worker would complain
 */
record Debtor(String subject, Trouble trouble, LocalDate owesSince, LocalDate complains) {

    static List<Debtor> of(Known known) {
        var troubles = new HashMap<String, Trouble>();
        known.troubles().forEach(one -> troubles.put(one.story(), one.trouble()));
        var bySubject = new HashMap<String, List<Truth.Owed>>();
        known.owed()
                .forEach(one -> bySubject
                        .computeIfAbsent(one.subject(), missing -> new ArrayList<>())
                        .add(one));
        return bySubject.entrySet().stream()
                .map(one -> of(
                        one.getKey(),
                        Objects.requireNonNull(
                                troubles.get(one.getValue().getFirst().story())),
                        one.getValue()))
                .sorted(Comparator.comparing(Debtor::subject))
                .toList();
    }

    private static Debtor of(String subject, Trouble trouble, List<Truth.Owed> owed) {
        return new Debtor(
                subject,
                trouble,
                owed.stream()
                        .map(Truth.Owed::since)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                owed.stream()
                        .map(Truth.Owed::complainsOn)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }
}
