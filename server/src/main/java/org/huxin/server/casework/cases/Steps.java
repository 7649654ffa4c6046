package org.huxin.server.casework.cases;

import java.util.List;
import java.util.Optional;
import org.huxin.engine.policy.Lifecycle;

/** The steps that a jurisdiction's pack orders for its cases; only those that the pack calls optional are skipped. */
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

    /** The steps that may be entered now: the next one and, past optional ones, those behind; none after the last. */
    List<Lifecycle.Stage> open(Case one) {
        var ahead = ahead(one);
        var behind = (int) ahead.stream().takeWhile(Lifecycle.Stage::optional).count();
        return ahead.subList(0, Math.min(behind + 1, ahead.size()));
    }

    /** The next step that the case cannot end without. */
    Optional<Lifecycle.Stage> required(Case one) {
        return ahead(one).stream().filter(step -> !step.optional()).findFirst();
    }

    /** The steps behind the one where the case stands; a step that the pack has dropped counts as taken. */
    List<Lifecycle.Stage> ahead(Case one) {
        var at = one.entered().reversed().stream()
                .map(entered -> ids().indexOf(entered.step()))
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(-1);
        return order.subList(at + 1, order.size());
    }

    /** Where work goes on when a step has closed the case too early; empty if no step did. */
    Optional<Lifecycle.Stage> beforeClosing(Case one) {
        return of(current(one))
                .filter(Lifecycle.Stage::closes)
                .flatMap(closing -> order.stream()
                        .takeWhile(step -> !step.closes() && !step.equals(closing))
                        .filter(step -> !step.optional())
                        .reduce((earlier, later) -> later));
    }

    /** Whether the case ends by entering a step; where no step does so, it is closed by an act of its own. */
    boolean closeByStep() {
        return order.stream().anyMatch(Lifecycle.Stage::closes);
    }
}
