package org.huxin.server.casework.cases;

import java.util.List;
import java.util.Optional;
import org.huxin.engine.policy.Lifecycle;

/** The steps that a jurisdiction's pack orders for its cases; none of them is skipped. */
record Steps(List<Lifecycle.Stage> order) {

    Steps {
        order = List.copyOf(order);
    }

    List<String> ids() {
        return order.stream().map(Lifecycle.Stage::id).toList();
    }

    Lifecycle.Stage first() {
        return order.getFirst();
    }

    Optional<Lifecycle.Stage> of(String id) {
        return order.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Label of a step; its id where the pack has it no longer. */
    String label(String id) {
        return of(id).map(Lifecycle.Stage::label).orElse(id);
    }

    /** The step where the case stands: the one entered last; before any, the one to begin with. */
    String current(Case one) {
        return one.entered().isEmpty() ? first().id() : one.entered().getLast().step();
    }

    /** The one step that may be entered now; empty after the last. A step that the pack has dropped counts as taken. */
    Optional<Lifecycle.Stage> next(Case one) {
        if (one.entered().isEmpty()) {
            return Optional.of(first());
        }
        var at = one.entered().reversed().stream()
                .map(entered -> ids().indexOf(entered.step()))
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(-1);
        return at + 1 < order.size() ? Optional.of(order.get(at + 1)) : Optional.empty();
    }

    /** Whether the case ends by entering a step; where no step does so, it is closed by an act of its own. */
    boolean closeByStep() {
        return order.stream().anyMatch(Lifecycle.Stage::closes);
    }
}
