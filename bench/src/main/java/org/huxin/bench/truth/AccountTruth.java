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
                    .toList();
            var before = balances.getOrDefault(project, new TreeMap<>()).floorEntry(due);
            return missing.stream().anyMatch(one -> one.month().equals(month))
                    && missing.stream().mapToLong(Truth.Owed::fen).sum() > (before == null ? 0 : before.getValue());
        }

        /** Whether any month before was short. */
        boolean wasShortBefore(String project, YearMonth month) {
            return owed.stream()
                    .filter(one -> one.subject().equals(project))
                    .map(Truth.Owed::month)
                    .distinct()
                    .anyMatch(one -> one.isBefore(month) && judges(project, one) && isShort(project, one));
        }

        /** A forecast beside what came of the month that was to be paid in the month that began. */
        String line(Foreseen one) {
            var month = one.made().minusMonths(1);
            return "%s,%s,%s,已经 %s,下一个 %s,%s %s"
                    .formatted(
                            one.project(),
                            one.made(),
                            one.told() ? "有推算" : "没有可推的",
                            one.behind(),
                            one.shortMonth(),
                            month,
                            !judges(one.project(), month) ? "不判" : isShort(one.project(), month) ? "不够" : "够");
        }

        private LocalDate due(String project, YearMonth month) {
            return month.plusMonths(1).atDay(payDays.getOrDefault(project, 1));
        }
    }
}
