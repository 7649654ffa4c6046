package org.huxin.server.supervision;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Policies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Assesses each day once it has ended, at start-up as well. */
@Configuration(proxyBeanMethods = false)
class DaySchedule {

    private static final Duration PACE = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> assessWarnings(Policies policies, DayAssessment assessment, Today today) {
        return Tasks.recurring("assess-warnings", FixedDelay.of(PACE)).execute((task, context) -> {
            if (!today.passing()) {
                policies.jurisdictions().forEach(assessment::yesterday);
            }
        });
    }
}
