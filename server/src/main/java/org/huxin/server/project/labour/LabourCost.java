package org.huxin.server.project.labour;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What labour cost is due for each month: the higher of the floor of the place and what the contract agrees. A month is the
 * difference of two running totals, each rounded once, so that no fen is lost or made up over the months.
 */
final class LabourCost {

    private LabourCost() {}

    /** A share with what it is taken of. */
    record Rule(Base base, Share share) {}

    /**
     * What holds in a month.
     *
     * @param floor of the place; null where it gives none for these works
     * @param agreed in the contract; null where it is silent
     */
    record Terms(@Nullable Rule floor, @Nullable Rule agreed) {}

    /** What is due for a month, in fen; a null floor or agreed part does not exist. */
    record Due(
            LocalDate month,
            @Nullable Long floorFen,
            @Nullable Long agreedFen) {

        /** The higher of both; null where neither place nor contract says anything. */
        @Nullable
        Long fen() {
            if (floorFen == null || agreedFen == null) {
                return floorFen == null ? agreedFen : floorFen;
            }
            return Long.valueOf(Math.max(floorFen, agreedFen));
        }
    }

    /** @param terms by first day of the month */
    static List<Due> of(List<Worked> months, Function<LocalDate, Terms> terms) {
        var floors = new Running();
        var agreed = new Running();
        return months.stream()
                .sorted(Comparator.comparing(Worked::month))
                .map(month -> {
                    var held = terms.apply(month.month());
                    return new Due(month.month(), floors.take(held.floor(), month), agreed.take(held.agreed(), month));
                })
                .toList();
    }

    /** Totals by rule: where the rule changes, a new one begins. */
    private static final class Running {

        private final Map<Rule, BigInteger> totals = new HashMap<>();

        @Nullable
        Long take(@Nullable Rule rule, Worked month) {
            if (rule == null) {
                return null;
            }
            var before = totals.getOrDefault(rule, BigInteger.ZERO);
            var after = before.add(rule.base().of(month));
            totals.put(rule, after);
            return rule.share().ofTenThousandths(after) - rule.share().ofTenThousandths(before);
        }
    }
}
