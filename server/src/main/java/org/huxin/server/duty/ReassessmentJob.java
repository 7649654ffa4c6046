package org.huxin.server.duty;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that assesses a jurisdiction anew. It waits in the database and is tried again until it is through. */
@Configuration
class ReassessmentJob {

    static final String NAME = "reassess";

    @Bean
    OneTimeTask<String> reassess(Reassessing reassessing) {
        return Tasks.oneTime(NAME, String.class).execute((task, context) -> reassessing.reassess(task.getData()));
    }
}
