package org.huxin.server.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.policy.Condition;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.Gap;
import org.huxin.engine.policy.Parameter;
import org.huxin.policy.PackStack;
import org.huxin.server.kernel.Today;
import org.springframework.stereotype.Component;

/** What a jurisdiction's documents leave open, as it stands today: gaps, and parameters to which they give no value. */
@Component
public class OpenValues {

    private final Policies policies;
    private final PackRecords records;
    private final OfficeDecisions decisions;
    private final Today today;

    OpenValues(Policies policies, PackRecords records, OfficeDecisions decisions, Today today) {
        this.policies = policies;
        this.records = records;
        this.decisions = decisions;
        this.today = today;
    }

    /** In the order of the packs, national first; terms, then limits. */
    public List<OpenValue> of(String jurisdiction) {
        var stack = policies.stack(jurisdiction);
        var decided = decisions.of(jurisdiction);
        var terms = stack.gaps(today.date()).stream()
                .map(gap -> term(stack, gap, Optional.ofNullable(decided.get(gap.id()))));
        var limits = stack.parameters().stream()
                .filter(parameter -> parameter.values().isEmpty() || decided.containsKey(parameter.id()))
                .map(parameter -> limit(stack, parameter, Optional.ofNullable(decided.get(parameter.id()))));
        return Stream.concat(terms, limits).toList();
    }

    public Optional<OpenValue> find(String jurisdiction, String id) {
        return of(jurisdiction).stream().filter(value -> value.id().equals(id)).findFirst();
    }

    private OpenValue term(PackStack stack, Gap gap, Optional<OfficeDecisions.Decision> decision) {
        var set = gap.set();
        return new OpenValue(
                gap.id(),
                gap.word(),
                gap.asks(),
                CitedClause.of(stack, gap.citation()),
                records.gapUnit(gap.id()).orElse(Unit.DAY).label(),
                decision.map(one -> Long.valueOf(one.value())).orElse(set == null ? null : Long.valueOf(set.count())),
                decision.map(OfficeDecisions.Decision::from).orElse(null),
                decision.map(OfficeDecisions.Decision::by).orElse(null),
                decision.map(OfficeDecisions.Decision::at).orElse(null),
                decision.map(OfficeDecisions.Decision::basis).orElse(null),
                users(
                        stack,
                        rule -> rule.due() != null && gap.id().equals(rule.due().gap())));
    }

    private static OpenValue limit(PackStack stack, Parameter limit, Optional<OfficeDecisions.Decision> decision) {
        return new OpenValue(
                limit.id(),
                limit.title(),
                limit.citation().says(),
                CitedClause.of(stack, limit.citation()),
                limit.unit(),
                decision.map(one -> Long.valueOf(one.value())).orElse(null),
                decision.map(OfficeDecisions.Decision::from).orElse(null),
                decision.map(OfficeDecisions.Decision::by).orElse(null),
                decision.map(OfficeDecisions.Decision::at).orElse(null),
                decision.map(OfficeDecisions.Decision::basis).orElse(null),
                users(
                        stack,
                        rule -> rule.opensOn().stream()
                                .flatMap(pattern -> pattern.where().values().stream())
                                .anyMatch(condition -> comparesTo(condition, limit.id()))));
    }

    private static boolean comparesTo(Condition condition, String parameter) {
        return switch (condition) {
            case Condition.ComparedToParameter compared -> compared.limit().id().equals(parameter);
            case Condition.All all -> all.tests().stream().anyMatch(test -> comparesTo(test, parameter));
            default -> false;
        };
    }

    private static List<OpenValue.User> users(PackStack stack, Predicate<DutyRule> which) {
        return stack.duties().stream()
                .filter(which)
                .map(OpenValues::user)
                .distinct()
                .toList();
    }

    private static OpenValue.User user(DutyRule rule) {
        return new OpenValue.User(rule.id(), rule.title());
    }
}
