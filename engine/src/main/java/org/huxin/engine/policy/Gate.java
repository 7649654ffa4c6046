package org.huxin.engine.policy;

import java.util.List;
import org.huxin.engine.duty.Fact;

/**
 * What must hold before a step may be taken.
 *
 * @param id unique over all packs
 * @param citation where it comes from
 * @param validity days it applies to
 * @param before the step's name, such as {@code case.step:handling}
 * @param when the gate stands where the latest fact of any of these types matches; empty means always
 * @param requires each of these must have happened, judged by the latest fact of its type
 * @param refusal what the officer is told, in Chinese
 */
public record Gate(
        String id,
        Citation citation,
        Validity validity,
        String before,
        List<FactPattern> when,
        List<FactPattern> requires,
        String refusal) {

    public Gate {
        when = List.copyOf(when);
        requires = List.copyOf(requires);
    }

    /** Whether the history lets the step pass. */
    public boolean opens(List<Fact> history) {
        var stands = when.isEmpty() || when.stream().anyMatch(pattern -> latestMatches(pattern, history));
        return !stands || requires.stream().allMatch(pattern -> latestMatches(pattern, history));
    }

    private static boolean latestMatches(FactPattern pattern, List<Fact> history) {
        return history.stream()
                .filter(fact -> fact.type().equals(pattern.type()))
                .max(Fact.IN_TIME)
                .filter(pattern::matches)
                .isPresent();
    }
}
