package org.huxin.server.casework.cases;

import org.huxin.engine.policy.Lifecycle;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/** Reads the steps of cases out of the packs. */
@Component
class PackSteps {

    private static final String SUBJECT = "case";

    private final Policies policies;

    PackSteps(Policies policies) {
        this.policies = policies;
    }

    /** @throws CommandRefused {@code case.no_steps} if the pack orders none, so that no case can be opened */
    Steps of(String jurisdiction) {
        return policies.stack(jurisdiction)
                .lifecycle(SUBJECT)
                .map(Lifecycle::steps)
                .map(Steps::new)
                .orElseThrow(() -> CommandRefused.rule("case.no_steps", "本辖区的规则没有规定案件办理步骤，不能立案"));
    }
}
