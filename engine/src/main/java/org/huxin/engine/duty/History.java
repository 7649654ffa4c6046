package org.huxin.engine.duty;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /**
     * Evidence for a duty that a fact opened: what happened since, and what was done early where the pattern lets it count.
     * The opening fact is no evidence about its own duty, unless the pattern takes early evidence.
     */
    List<Fact> evidence(List<FactPattern> patterns, Fact trigger) {
        if (patterns.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Fact>();
        for (var pattern : patterns) {
            for (var fact : of(pattern.type())) {
                if (counts(pattern, fact, trigger) && !found.contains(fact)) {
                    found.add(fact);
                }
            }
        }
        if (patterns.size() > 1) {
            found.sort(Fact.IN_TIME);
        }
        return found;
    }

    /** The first evidence for a duty that a fact opened; null when there is none. */
    @Nullable
    Fact first(List<FactPattern> patterns, Fact trigger) {
        return first(patterns, trigger, LocalDateTime.MIN);
    }

    /** The first evidence from a moment on. */
    @Nullable
    Fact first(List<FactPattern> patterns, Fact trigger, LocalDateTime since) {
        Fact first = null;
        for (var pattern : patterns) {
            for (var fact : of(pattern.type())) {
                if (!fact.at().isBefore(since) && counts(pattern, fact, trigger)) {
                    first = Fact.earlier(first, fact);
                    break;
                }
            }
        }
        return first;
    }

    private static boolean counts(FactPattern pattern, Fact fact, Fact trigger) {
        var since = !fact.at().isBefore(trigger.at()) && !fact.id().equals(trigger.id());
        return (since || pattern.early()) && pattern.matches(fact);
    }

    /** The latest value that facts of a type before a moment give an attribute. */
    @Nullable
    String latestText(String type, String attribute, LocalDateTime before) {
        return latest(of(type), attribute, before);
    }

    /** The latest value that any fact before a moment gives an attribute. */
    @Nullable
    String latestText(String attribute, LocalDateTime before) {
        return latest(facts, attribute, before);
    }

    private static @Nullable String latest(List<Fact> facts, String attribute, LocalDateTime before) {
        for (var i = facts.size() - 1; i >= 0; i--) {
            var fact = facts.get(i);
            var value = fact.at().isBefore(before) ? fact.text(attribute) : null;
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}
