package org.huxin.server.supervision.forecast;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.huxin.server.policy.Policies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks ahead when a month has begun, and back when a day of pay has gone by. */
@Configuration(proxyBeanMethods = false)
class ForecastSchedule {

    private static final Duration PACE = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> forecastAccounts(Policies policies, MakeForecasts forecasts) {
        return Tasks.recurring("forecast-accounts", FixedDelay.of(PACE))
                .execute((task, context) -> policies.jurisdictions().forEach(forecasts::of));
    }
}
