package org.huxin.bench.truth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huxin.simulation.Deed;
import org.huxin.simulation.Truth;

/** In which months the special accounts of the city's projects truly held too little; defined in docs/truth.md. */
final class AccountTruth {

    private final Map<String, Integer> payDays = new HashMap<>();
    private final Map<String, TreeMap<LocalDate, Long>> balances = new HashMap<>();
    private final Map<String, Set<YearMonth>> wages = new HashMap<>();

    void take(Deed deed) {
        switch (deed) {
            case Deed.ProjectRegistered one ->
                payDays.put(one.project().id(), one.project().payDay());
            case Deed.AccountMoved one ->
                balances.computeIfAbsent(one.project(), missing -> new TreeMap<>())
                        .put(one.at().toLocalDate(), one.balanceFen());
            case Deed.WageSheetSent one ->
                wages.computeIfAbsent(one.project(), missing -> new HashSet<>()).add(one.month());
            default -> {}
        }
    }

    /** What is known at the end. @param last day of the run */
    Known known(List<Truth.Owed> owed, LocalDate last) {
        return new Known(owed, last);
    }

    /** Judges months. */
    final class Known {

        private final List<Truth.Owed> owed;
        private final LocalDate last;

        private Known(List<Truth.Owed> owed, LocalDate last) {
            this.owed = owed;
            this.last = last;
        }

        /** Whether wages are due for the month and their day of pay has gone by. */
        boolean judges(String project, YearMonth month) {
            var worked = wages.getOrDefault(project, Set.of()).contains(month)
                    || owed.stream()
                            .anyMatch(one ->
                                    one.subject().equals(project) && one.month().equals(month));
            return worked && due(project, month).isBefore(last);
        }

        boolean isShort(String project, YearMonth month) {
            var due = due(project, month);
            var missing = owed.stream()
                    .filter(one -> one.subject().equals(project)
                            && !one.month().isAfter(month)
                            && !one.since().isAfter(due.plusDays(1)))
                    .mapToLong(Truth.Owed::fen)
                    .sum();
            var before = balances.getOrDefault(project, new TreeMap<>()).floorEntry(due);
            return missing > (before == null ? 0 : before.getValue());
        }

        private LocalDate due(String project, YearMonth month) {
            return month.plusMonths(1).atDay(payDays.getOrDefault(project, 1));
        }
    }
}
