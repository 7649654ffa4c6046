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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a jurisdiction's documents leave open, as it stands today: gaps, and parameters to which they give no value or a provisional one. */
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
        var terms = stack.gaps(today.date()).stream().map(gap -> term(stack, gap, decided.get(gap.id())));
        var limits = stack.parameters().stream()
                .filter(parameter ->
                        parameter.values().isEmpty() || parameter.provisional() || decided.containsKey(parameter.id()))
                .map(parameter -> limit(stack, parameter, decided.get(parameter.id())));
        return Stream.concat(terms, limits).toList();
    }

    public Optional<OpenValue> find(String jurisdiction, String id) {
        return of(jurisdiction).stream().filter(value -> value.id().equals(id)).findFirst();
    }

    private OpenValue term(PackStack stack, Gap gap, OfficeDecisions.@Nullable Decision decision) {
        var set = gap.set();
        var open = new OpenValue(
                gap.id(),
                gap.word(),
                gap.asks(),
                CitedClause.of(stack, gap.citation()),
                records.gapUnit(gap.id()).orElse(Unit.DAY).label(),
                set == null ? null : Long.valueOf(set.count()),
                null,
                null,
                null,
                null,
                users(
                        stack,
                        rule -> rule.due() != null && gap.id().equals(rule.due().gap())));
        return open.decided(decision);
    }

    private OpenValue limit(PackStack stack, Parameter limit, OfficeDecisions.@Nullable Decision decision) {
        var provisional = limit.on(today.date());
        var open = new OpenValue(
                limit.id(),
                limit.title(),
                limit.citation().says(),
                CitedClause.of(stack, limit.citation()),
                limit.unit(),
                provisional == null ? null : Long.valueOf(provisional.longValue()),
                null,
                null,
                null,
                null,
                users(
                        stack,
                        rule -> rule.opensOn().stream()
                                .flatMap(pattern -> pattern.where().values().stream())
                                .anyMatch(condition -> comparesTo(condition, limit.id()))));
        return open.decided(decision);
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
