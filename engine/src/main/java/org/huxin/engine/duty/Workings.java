package org.huxin.engine.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huxin.engine.calendar.Deadline;
import org.jspecify.annotations.Nullable;

/** Collects, while a duty is worked out, the facts that decided it and the dates they gave. */
final class Workings {

    private final Set<String> facts = new LinkedHashSet<>(4);
    private final List<Computed> computed = new ArrayList<>(4);

    Workings(Fact trigger) {
        facts.add(trigger.id());
    }

    void used(@Nullable Fact fact) {
        if (fact != null) {
            facts.add(fact.id());
        }
    }

    void computed(String what, LocalDate base, String how, Deadline result) {
        computed.add(new Computed(what, base, how, result.lastDay(), result.provisional()));
    }

    List<String> facts() {
        return List.copyOf(facts);
    }

    List<Computed> computed() {
        return List.copyOf(computed);
    }
}
