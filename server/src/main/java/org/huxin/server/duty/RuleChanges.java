package org.huxin.server.duty;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.PoliciesChanged;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans a fresh assessment wherever the rules are not those of before: an office decided something, or the server
 * started with another version of a pack or with a year of the calendar that was not there. The plan is stored in the
 * transaction of the change, so that neither stands without the other.
 */
@Component
class RuleChanges {

    private final Policies policies;
    private final RulesInUse inUse;
    private final SchedulerClient jobs;
    private final OneTimeTask<String> reassess;

    RuleChanges(Policies policies, RulesInUse inUse, DataSource database, OneTimeTask<String> reassess) {
        this.policies = policies;
        this.inUse = inUse;
        // a client of its own stores jobs in the transaction at hand, and where the scheduler itself is not running
        this.jobs = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), reassess)
                .build();
        this.reassess = reassess;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void hear(PoliciesChanged changed) {
        plan(changed.jurisdiction());
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void compareAtStart() {
        policies.jurisdictions().forEach(this::plan);
    }

    private void plan(String jurisdiction) {
        if (inUse.changeTo(jurisdiction, policies.ruleBook(jurisdiction).hash())) {
            // an id of its own, since a job that is under way may have passed what this change touches
            jobs.scheduleIfNotExists(reassess.instance(UUID.randomUUID().toString(), jurisdiction), Instant.EPOCH);
        }
    }
}
