package org.huxin.engine.match;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Matches one project's month. The same rows in any order come to the same. */
public final class ThreeWayMatch {

    private ThreeWayMatch() {}

    /**
     * A matched month.
     *
     * @param months in the order of their firms, then of the workers
     * @param firms sums by employer
     * @param all sums of the project
     */
    public record Matched(List<WorkerMonth> months, SortedMap<UUID, Totals> firms, Totals all) {}

    /** Matches whatever has a row; who is only known to have left, or to be owed earlier wages, has none in this month. */
    public static Matched of(MonthRows rows, Terms terms) {
        var gathered = new TreeMap<Person, Gathered>();
        rows.attended().forEach(row -> of(gathered, row.person()).attended().add(row));
        rows.due().forEach(row -> of(gathered, row.person()).due().add(row));
        rows.paid().forEach(row -> of(gathered, row.person()).paid().add(row));
        var shared = shared(rows.paid());
        var months = gathered.entrySet().stream()
                .map(each -> each.getValue().sum(each.getKey(), rows, terms, shared))
                .toList();
        var firms = months.stream()
                .collect(Collectors.groupingBy(
                        month -> month.person().employer(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Totals::of)));
        return new Matched(months, firms, Totals.of(months));
    }

    private static Gathered of(Map<Person, Gathered> all, Person person) {
        return all.computeIfAbsent(person, one -> new Gathered());
    }

    private static Set<String> shared(List<MonthRows.Paid> paid) {
        var holders = new HashMap<String, Set<UUID>>();
        paid.stream()
                .filter(MonthRows.Paid::done)
                .forEach(row -> holders.computeIfAbsent(row.card(), card -> new HashSet<>())
                        .add(row.person().worker()));
        return holders.entrySet().stream()
                .filter(card -> card.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }
}
