package org.huxin.server.duty;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huxin.engine.duty.Fact;
import org.huxin.engine.policy.Gate;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.CitedClause;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/** What the rules ask for before a step. */
@Component
public class Gates {

    private final Policies policies;
    private final Duties duties;
    private final Today today;

    Gates(Policies policies, Duties duties, Today today) {
        this.policies = policies;
        this.duties = duties;
        this.today = today;
    }

    /**
     * Lets a step pass or refuses it. Gates look at what has happened and at what is about to be told.
     *
     * @param before the step, such as {@code clue.assign}
     * @throws CommandRefused {@code clue.gate} or {@code case.gate} with the citation of the first rule that refuses
     */
    public void pass(
            String jurisdiction, String before, String subject, List<? extends org.huxin.server.kernel.Fact> told) {
        pass(jurisdiction, refusing(jurisdiction, before, subject, told));
    }

    /** One thing that must come first, with the clause that asks for it. */
    public record Missing(String refusal, CitedClause citation) {}

    /**
     * As {@link #pass}, naming everything that is missing and not only the first thing.
     *
     * @throws CommandRefused {@code <subject>.gate} with {@code missing}: what each rule asks for and its clause
     */
    public void passAll(
            String jurisdiction, String before, String subject, List<? extends org.huxin.server.kernel.Fact> told) {
        var missing = missing(jurisdiction, before, subject, told);
        if (!missing.isEmpty()) {
            throw CommandRefused.rule(
                            before.substring(0, before.indexOf('.')) + ".gate",
                            missing.stream().map(Missing::refusal).collect(joining("；")))
                    .with("missing", missing);
        }
    }

    /** Everything that must come before a step and is not there yet; empty if the step is open. */
    public List<Missing> missing(
            String jurisdiction, String before, String subject, List<? extends org.huxin.server.kernel.Fact> told) {
        return closed(jurisdiction, before, subject, told)
                .map(gate -> missing(jurisdiction, gate))
                .toList();
    }

    /** As {@link #missing(String, String, String, List)}, for a subject of which nothing is known before. */
    public List<Missing> missingFirst(String jurisdiction, String before, org.huxin.server.kernel.Fact told) {
        return closed(policies.stack(jurisdiction).gates(before, today.date()), List.of(Duties.preview(told)))
                .map(gate -> missing(jurisdiction, gate))
                .toList();
    }

    private Missing missing(String jurisdiction, Gate gate) {
        return new Missing(gate.refusal(), CitedClause.of(policies.stack(jurisdiction), gate.citation()));
    }

    /** Whether {@link #pass} would let the step pass. */
    public boolean open(
            String jurisdiction, String before, String subject, List<? extends org.huxin.server.kernel.Fact> told) {
        return refusing(jurisdiction, before, subject, told).isEmpty();
    }

    private Optional<Gate> refusing(
            String jurisdiction, String before, String subject, List<? extends org.huxin.server.kernel.Fact> told) {
        return closed(jurisdiction, before, subject, told).findFirst();
    }

    private Stream<Gate> closed(
            String jurisdiction, String before, String subject, List<? extends org.huxin.server.kernel.Fact> told) {
        var gates = policies.stack(jurisdiction).gates(before, today.date());
        if (gates.isEmpty()) {
            return Stream.empty();
        }
        var history = new ArrayList<Fact>(duties.facts(subject));
        told.forEach(fact -> history.add(Duties.preview(fact)));
        return closed(gates, history);
    }

    /** The same for a subject of which nothing is known before: asks the database nothing. */
    public void passFirst(String jurisdiction, String before, org.huxin.server.kernel.Fact told) {
        var gates = policies.stack(jurisdiction).gates(before, today.date());
        pass(jurisdiction, closed(gates, List.of(Duties.preview(told))).findFirst());
    }

    private static Stream<Gate> closed(List<Gate> gates, List<Fact> history) {
        return gates.stream().filter(gate -> !gate.opens(history));
    }

    private void pass(String jurisdiction, Optional<Gate> refusing) {
        refusing.ifPresent(gate -> {
            var subject = gate.before().substring(0, gate.before().indexOf('.'));
            throw CommandRefused.rule(subject + ".gate", gate.refusal())
                    .with("citation", CitedClause.of(policies.stack(jurisdiction), gate.citation()));
        });
    }

    /** Why a step about which everything is known would be refused. */
    public Optional<String> refusal(String jurisdiction, String before, List<Fact> historyAndTold) {
        return closed(policies.stack(jurisdiction).gates(before, today.date()), historyAndTold)
                .findFirst()
                .map(Gate::refusal);
    }

    /**
     * Why a step would be refused whatever the officer fills in; empty if it depends on that, or nothing refuses.
     *
     * @param history what has happened
     * @param telling type of the fact that the step itself tells, about which nothing can be said yet
     */
    public Optional<String> refusal(String jurisdiction, String before, List<Fact> history, String telling) {
        return policies.stack(jurisdiction).gates(before, today.date()).stream()
                .filter(gate -> !without(gate, telling).opens(history))
                .map(Gate::refusal)
                .findFirst();
    }

    private static Gate without(Gate gate, String told) {
        var requires = gate.requires().stream()
                .filter(pattern -> !pattern.type().equals(told))
                .toList();
        return new Gate(
                gate.id(), gate.citation(), gate.validity(), gate.before(), gate.when(), requires, gate.refusal());
    }
}
