package org.huxin.server.wage.sheet;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that reads a wage sheet. It waits in the database, and one that a crash cut off is taken up again. */
@Configuration(proxyBeanMethods = false)
class ImportJob {

    static final String NAME = "import-wage-sheet";

    /** What fails for want of the database is tried again soon, what goes on failing ever later. */
    private static final Duration RETRY = Duration.ofSeconds(5);

    /** After which a file is given up that no run came to the end of. */
    private static final int TRIES = 5;

    @Bean
    OneTimeTask<String> importWageSheet(ObjectProvider<RunImport> imports) {
        return Tasks.oneTime(NAME, String.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(RETRY))
                .execute((task, context) -> imports.getObject()
                        .run(
                                UUID.fromString(task.getData()),
                                UUID.fromString(task.getId()),
                                context.getExecution().consecutiveFailures >= TRIES - 1));
    }
}
