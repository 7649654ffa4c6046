package org.huxin.server.casework.letters;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Instant;
import org.huxin.server.duty.StepsChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Brings the next sweep forward, in the transaction that drew steps, and has it looked for once that has committed. */
@Component
class Nudge {

    private static final Logger LOG = LoggerFactory.getLogger(Nudge.class);

    private final ObjectProvider<Scheduler> scheduler;

    Nudge(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void plan(StepsChanged changed) {
        scheduler.ifAvailable(running -> {
            try {
                running.reschedule(TaskInstanceId.of(CarryOutSchedule.JOB, RecurringTask.INSTANCE), Instant.EPOCH);
            } catch (TaskInstanceException inTheMiddle) {
                LOG.debug("a sweep is under way, the next one finds the rest: {}", inTheMiddle.getMessage());
            }
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void look(StepsChanged changed) {
        scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
    }
}
