package org.huxin.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Holds a proposed route against the one that a story tells. */
final class RouteJudge {

    private RouteJudge() {}

    static List<String> differences(Scenario.RouteExpected expected, PackStack stack, LocalDate closeOf) {
        var on = expected.on() != null ? expected.on() : closeOf;
        var proposal = stack.routing().propose(expected.of(), on);
        var differences = new ArrayList<String>();
        var lead = proposal.map(Routing.Proposal::lead).orElse(null);
        if (!Objects.equals(expected.lead(), lead)) {
            differences.add("分办 " + expected.of() + "：主办应为 " + expected.lead() + "，实为 " + lead);
        }
        proposal.ifPresent(found -> {
            if (expected.helpers() != null && !expected.helpers().equals(found.helpers())) {
                differences.add("分办 " + expected.of() + "：协办应为 " + expected.helpers() + "，实为 " + found.helpers());
            }
            if (expected.copies() != null && !expected.copies().equals(found.copies())) {
                differences.add("分办 " + expected.of() + "：抄送应为 " + expected.copies() + "，实为 " + found.copies());
            }
            if (expected.rule() != null && !expected.rule().equals(found.route().id())) {
                differences.add("分办 " + expected.of() + "：依据应为 " + expected.rule() + "，实为 "
                        + found.route().id());
            }
        });
        return differences;
    }
}
