package org.huxin.server.casework.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has previews that nobody finished swept, a few times a day. */
@Configuration(proxyBeanMethods = false)
class SweepSchedule {

    static final String JOB = "sweep-imports";

    private static final Duration PACE = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> sweepImports(Sweep sweep) {
        return Tasks.recurring(JOB, FixedDelay.of(PACE)).execute((task, context) -> sweep.all());
    }
}
