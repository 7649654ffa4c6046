package org.huxin.server.casework.letters;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sweep that carries out steps; it also finds what a crash or a failed try left behind. {@link Nudge} brings it forward. */
@Configuration(proxyBeanMethods = false)
class CarryOutSchedule {

    static final String JOB = "carry-out-steps";

    private static final Duration PACE = Duration.ofSeconds(30);

    @Bean
    RecurringTask<Void> carryOutSteps(CarryOut carryOut) {
        return Tasks.recurring(JOB, FixedDelay.of(PACE)).execute((task, context) -> carryOut.everything());
    }
}
