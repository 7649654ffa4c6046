package org.huxin.server.supervision.whatif;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that reckons a what-if. It waits in the database, and one that a crash cut off is taken up again. */
@Configuration(proxyBeanMethods = false)
class WhatIfJob {

    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final int TRIES = 3;

    @Bean
    OneTimeTask<Void> reckonWhatIf(ObjectProvider<RunWhatIf> runs) {
        return Tasks.oneTime("reckon-what-if", Void.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(RETRY))
                .execute((task, context) -> runs.getObject()
                        .run(UUID.fromString(task.getId()), context.getExecution().consecutiveFailures >= TRIES - 1));
    }
}
