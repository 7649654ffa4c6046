package org.huxin.server.project.life;

import java.time.LocalDateTime;
import java.util.Optional;
import org.huxin.engine.policy.Parameter;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/** 动态更新: when a row of the ledger counts as not kept up, where the pack or the office has set the days. */
@Component
public class Staleness {

    private static final String DAYS = ".project_update_days";

    private final Policies policies;
    private final Today today;

    Staleness(Policies policies, Today today) {
        this.policies = policies;
        this.today = today;
    }

    /** Rows last touched before this moment are stale; empty while no number of days is set. */
    public Optional<LocalDateTime> limit(String jurisdiction) {
        var stack = policies.stack(jurisdiction);
        return stack.parameters().stream()
                .map(Parameter::id)
                .filter(id -> id.endsWith(DAYS))
                .flatMap(id -> stack.value(id, today.date()).stream())
                .findFirst()
                .map(days -> today.date().minusDays(days.number().longValue()).atStartOfDay());
    }
}
