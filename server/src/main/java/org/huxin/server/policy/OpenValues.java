package org.huxin.server.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.Gap;
import org.huxin.policy.PackStack;
import org.huxin.server.kernel.Today;
import org.springframework.stereotype.Component;

/** The gaps of a jurisdiction's documents as they stand today. */
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

    /** In the order of the packs, national first. */
    public List<OpenValue> of(String jurisdiction) {
        var stack = policies.stack(jurisdiction);
        var decided = decisions.of(jurisdiction);
        return stack.gaps(today.date()).stream()
                .map(gap -> value(stack, gap, Optional.ofNullable(decided.get(gap.id()))))
                .toList();
    }

    public Optional<OpenValue> find(String jurisdiction, String id) {
        return of(jurisdiction).stream().filter(value -> value.id().equals(id)).findFirst();
    }

    private OpenValue value(PackStack stack, Gap gap, Optional<OfficeDecisions.Decision> decision) {
        var unit = records.gapUnit(gap.id()).orElse(Unit.DAY);
        var set = gap.set();
        return new OpenValue(
                gap.id(),
                gap.word(),
                gap.asks(),
                CitedClause.of(stack, gap.citation()),
                unit.name().toLowerCase(Locale.ROOT),
                unit.label(),
                decision.map(one -> Integer.valueOf(one.value())).orElse(set == null ? null : set.count()),
                decision.map(OfficeDecisions.Decision::from).orElse(null),
                decision.map(OfficeDecisions.Decision::by).orElse(null),
                decision.map(OfficeDecisions.Decision::at).orElse(null),
                decision.map(OfficeDecisions.Decision::basis).orElse(null),
                users(stack, gap.id()));
    }

    private static List<OpenValue.User> users(PackStack stack, String gap) {
        return stack.duties().stream()
                .filter(rule -> rule.due() != null && gap.equals(rule.due().gap()))
                .map(OpenValues::user)
                .distinct()
                .toList();
    }

    private static OpenValue.User user(DutyRule rule) {
        return new OpenValue.User(rule.id(), rule.title());
    }
}
