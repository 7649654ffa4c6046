package org.huxin.server.wage.attendance;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds what has come in since the last time, whatever has become of the server in between. */
@Configuration(proxyBeanMethods = false)
class BuildSchedule {

    private static final Duration PACE = Duration.ofSeconds(10);

    @Bean
    RecurringTask<Void> buildAttendance(BuildDays build) {
        return Tasks.recurring("build-attendance", FixedDelay.of(PACE)).execute((task, context) -> build.everything());
    }
}
