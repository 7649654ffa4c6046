package org.huxin.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.FactPattern;

/** Tells when two duties of different documents ask the same of the same body by different dates. */
final class Contradiction {

    private Contradiction() {}

    static boolean between(DutyRule one, DutyRule other) {
        if (one.id().equals(other.id())) {
            return true;
        }
        return sameMatter(one, other) && !Objects.equals(one.due(), other.due());
    }

    private static boolean sameMatter(DutyRule one, DutyRule other) {
        return one.bearer().equals(other.bearer())
                && Spans.overlap(one.validity(), other.validity())
                && (one.cycle() == null) == (other.cycle() == null)
                && meet(one.opensOn(), other.opensOn())
                && (within(one.metBy(), other.metBy()) || within(other.metBy(), one.metBy()));
    }

    /**
     * Whether all that discharges the one may discharge the other: two duties that merely share a kind of evidence, as when
     * accepting a clue also settles who handles it, are two matters.
     */
    private static boolean within(List<FactPattern> ones, List<FactPattern> others) {
        return ones.stream().allMatch(one -> meet(List.of(one), others));
    }

    /** Whether some fact could be meant by both: same type, and not told apart by what they ask of its attributes. */
    private static boolean meet(List<FactPattern> ones, List<FactPattern> others) {
        for (var one : ones) {
            for (var other : others) {
                if (one.type().equals(other.type()) && !apart(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean apart(FactPattern one, FactPattern other) {
        var shared = new HashSet<>(one.where().keySet());
        shared.retainAll(other.where().keySet());
        return shared.stream()
                .anyMatch(attribute -> Disjoint.are(
                        Objects.requireNonNull(one.where().get(attribute)),
                        Objects.requireNonNull(other.where().get(attribute))));
    }
}
