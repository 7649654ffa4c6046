package org.huxin.server.duty;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.huxin.server.policy.Policies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets time pass: at start-up for all the days missed, then every minute. The job lives in the database and is retried. */
@Configuration
class ClosingSchedule {

    private static final Duration PACE = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> closeDays(Policies policies, DayClosing closing) {
        return Tasks.recurring("close-days", FixedDelay.of(PACE))
                .execute((task, context) -> policies.jurisdictions().forEach(closing::catchUp));
    }
}
