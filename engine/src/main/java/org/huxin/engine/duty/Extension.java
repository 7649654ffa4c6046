package org.huxin.engine.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huxin.engine.policy.DutyRule;

/**
 * More time, granted to a day for a stated reason.
 *
 * @param fact the grant
 * @param until the new last day
 * @param reason why
 */
record Extension(Fact fact, LocalDate until, String reason) implements Turn {

    private static final String UNTIL = "until";
    private static final String REASON = "reason";
    private static final String RULE = "rule";

    /** The extensions granted for a duty, in order; one without a day or a reason is none. */
    static List<Extension> of(DutyRule rule, Fact trigger, History history) {
        if (rule.extendedBy().isEmpty()) {
            return List.of();
        }
        var extensions = new ArrayList<Extension>();
        for (var fact : history.evidence(rule.extendedBy(), trigger)) {
            var until = fact.date(UNTIL);
            var reason = fact.text(REASON);
            var named = fact.text(RULE);
            if (until != null && reason != null && !reason.isBlank() && (named == null || named.equals(rule.id()))) {
                extensions.add(new Extension(fact, until, reason));
            }
        }
        return extensions;
    }
}
