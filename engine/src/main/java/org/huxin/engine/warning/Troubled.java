package org.huxin.engine.warning;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which months of a subject ever were a trouble for a rule. It is what an assessment keeps from day to day: a month that was put
 * right still belongs to its trouble, so that a warning keeps its id when its first month is paid.
 */
public record Troubled(Map<String, SortedSet<YearMonth>> months) {

    public static final Troubled NOTHING = new Troubled(Map.of());

    public Troubled {
        var copy = new TreeMap<String, SortedSet<YearMonth>>();
        months.forEach((rule, each) -> copy.put(rule, Collections.unmodifiableSortedSet(new TreeSet<>(each))));
        months = Collections.unmodifiableMap(copy);
    }

    /** With the months that are a trouble today. */
    Troubled with(Map<String, ? extends Collection<YearMonth>> today) {
        var all = new TreeMap<String, SortedSet<YearMonth>>(months);
        today.forEach((rule, each) -> {
            if (!each.isEmpty()) {
                var both = new TreeSet<>(all.getOrDefault(rule, new TreeSet<>()));
                both.addAll(each);
                all.put(rule, both);
            }
        });
        return new Troubled(all);
    }

    /** Each trouble of a rule: months without a gap between them. */
    List<SortedSet<YearMonth>> runs(String rule) {
        var runs = new ArrayList<SortedSet<YearMonth>>();
        for (var month : months.getOrDefault(rule, Collections.emptySortedSet())) {
            if (runs.isEmpty() || !runs.getLast().last().plusMonths(1).equals(month)) {
                runs.add(new TreeSet<>());
            }
            runs.getLast().add(month);
        }
        return runs;
    }
}
