package org.huxin.engine.match;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * Sums over workers' months. What is due is what was paid, and what is missing, less what was paid beyond it.
 *
 * @param missingFen due and not paid, of those who got less
 * @param beyondFen paid and not due, of those who got more
 * @param counts how many months each reason has; none at zero
 */
public record Totals(
        int workers,
        long worked,
        long dueFen,
        long paidFen,
        long missingFen,
        long beyondFen,
        Map<Reason, Integer> counts) {

    public Totals {
        counts = Map.copyOf(counts);
    }

    static Totals of(Collection<WorkerMonth> months) {
        var counts = new EnumMap<Reason, Integer>(Reason.class);
        long worked = 0;
        long due = 0;
        long paid = 0;
        long missing = 0;
        long beyond = 0;
        for (var each : months) {
            worked += each.worked();
            due += each.dueFen();
            paid += each.paidFen();
            missing += Math.max(0, each.differenceFen());
            beyond += Math.max(0, -each.differenceFen());
            each.reasons().forEach(reason -> counts.merge(reason, 1, Integer::sum));
        }
        return new Totals(months.size(), worked, due, paid, missing, beyond, counts);
    }

    /** Holds of every month, whatever came in. */
    public boolean balances() {
        return dueFen == paidFen + missingFen - beyondFen;
    }
}
