package org.huxin.server.casework.letters;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.PaperTemplate;
import org.huxin.engine.policy.Step;
import org.huxin.engine.policy.Step.Action;
import org.huxin.server.duty.ReachedStep;
import org.huxin.server.duty.Steps;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/** What the packs say about the steps of their ladders. */
@Component
public class LadderRules {

    private final Policies policies;

    LadderRules(Policies policies) {
        this.policies = policies;
    }

    /** The rule under which a step was reached. */
    DutyRule rule(ReachedStep reached) {
        return policies.ruleBook(reached.jurisdiction())
                .duty(reached.rule(), reached.openedAt().toLocalDate())
                .orElseThrow(() -> CommandRefused.rule("step.no_rule", "政策包里已没有规则“" + reached.rule() + "”"));
    }

    Step step(ReachedStep reached) {
        return rule(reached).steps().stream()
                .filter(step -> step.id().equals(reached.step()))
                .findFirst()
                .orElseThrow(() -> CommandRefused.rule("step.no_step", "规则里已没有这一步“" + reached.step() + "”"));
    }

    String title(ReachedStep reached) {
        return policies.ruleBook(reached.jurisdiction())
                .duty(reached.rule(), reached.openedAt().toLocalDate())
                .map(DutyRule::title)
                .orElse(reached.rule());
    }

    /** The series that a step takes a number of; empty if it takes none. */
    String series(ReachedStep reached) {
        return policies.ruleBook(reached.jurisdiction())
                .duty(reached.rule(), reached.openedAt().toLocalDate())
                .flatMap(rule -> rule.steps().stream()
                        .filter(step -> step.id().equals(reached.step()))
                        .findFirst())
                .map(Step::paper)
                .flatMap(paper -> policies.stack(reached.jurisdiction()).paper(paper))
                .map(PaperTemplate::series)
                .orElse("");
    }

    /** Steps that come round and go on one paper together, in any jurisdiction. */
    Set<Steps.Of> listed() {
        var found = new LinkedHashSet<Steps.Of>();
        policies.jurisdictions().forEach(jurisdiction -> found.addAll(listed(jurisdiction)));
        return found;
    }

    /** Steps of a jurisdiction that come round and go on one paper together. */
    public Set<Steps.Of> listed(String jurisdiction) {
        return kinds(policies.stack(jurisdiction).duties());
    }

    private static Set<Steps.Of> kinds(Collection<DutyRule> rules) {
        var found = new LinkedHashSet<Steps.Of>();
        for (var rule : rules) {
            rule.steps().stream()
                    .filter(LadderRules::goesOnAList)
                    .forEach(step -> found.add(new Steps.Of(rule.id(), step.id())));
        }
        return found;
    }

    private static boolean goesOnAList(Step step) {
        return step.action() == Action.LIST_ITEM && step.every() != null && step.paper() != null;
    }
}
