package org.huxin.engine.duty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huxin.engine.policy.FactPattern;
import org.jspecify.annotations.Nullable;

/** The facts of one subject in business-time order, each once, whatever the order they arrived in. */
public final class History {

    private final List<Fact> facts;
    private final Map<String, List<Fact>> byType = new HashMap<>();

    public History(List<Fact> arrived) {
        var sorted = new ArrayList<>(arrived);
        sorted.sort(Fact.IN_TIME);
        var seen = new HashSet<String>();
        sorted.removeIf(fact -> !seen.add(fact.id()));
        this.facts = List.copyOf(sorted);
        for (var fact : facts) {
            byType.computeIfAbsent(fact.type(), type -> new ArrayList<>()).add(fact);
        }
    }

    public List<Fact> facts() {
        return facts;
    }

    List<Fact> of(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** Facts that any of the patterns means, in order. */
    List<Fact> matching(List<FactPattern> patterns) {
        var found = new ArrayList<Fact>();
        for (var pattern : patterns) {
            for (var fact : of(pattern.type())) {
                if (pattern.matches(fact)) {
                    found.add(fact);
                }
            }
        }
        if (patterns.size() > 1) {
            found.sort(Fact.IN_TIME);
        }
        return found;
    }

    /** Evidence for a duty that a fact opened: what happened since, and what was done early where the pattern lets it count. */
    List<Fact> evidence(List<FactPattern> patterns, Fact trigger) {
        var found = new ArrayList<Fact>();
        for (var pattern : patterns) {
            for (var fact : of(pattern.type())) {
                if ((pattern.early() || !fact.at().isBefore(trigger.at()))
                        && pattern.matches(fact)
                        && !found.contains(fact)) {
                    found.add(fact);
                }
            }
        }
        if (patterns.size() > 1) {
            found.sort(Fact.IN_TIME);
        }
        return found;
    }

    Optional<Fact> firstEvidence(List<FactPattern> patterns, Fact trigger) {
        return evidence(patterns, trigger).stream().findFirst();
    }

    /** The latest value that facts of a type give an attribute. */
    @Nullable
    String latestText(String type, String attribute) {
        return latest(of(type), attribute);
    }

    /** The latest value that any fact gives an attribute. */
    @Nullable
    String latestText(String attribute) {
        return latest(facts, attribute);
    }

    private static @Nullable String latest(List<Fact> facts, String attribute) {
        for (var i = facts.size() - 1; i >= 0; i--) {
            var value = facts.get(i).text(attribute);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}
