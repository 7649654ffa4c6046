package org.huxin.server.wage.portal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets codes, counts and sessions that are good for nothing any more. */
@Configuration(proxyBeanMethods = false)
class PortalSweep {

    static final String JOB = "sweep-worker-sessions";

    private static final Duration PACE = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> sweepWorkerSessions(DSLContext db) {
        return Tasks.recurring(JOB, FixedDelay.of(PACE)).execute((task, context) -> sweep(db));
    }

    static void sweep(DSLContext db) {
        db.execute("delete from wage.phone_code where expires_at < localtimestamp - interval '1 day'");
        db.execute("delete from wage.portal_limit where since < localtimestamp - interval '1 day'");
        db.execute(
                "delete from wage.worker_session where used_at <= localtimestamp - make_interval(secs => ?)",
                WorkerSessions.IDLE.toSeconds());
        db.execute(
                "delete from wage.worker_request where asked_at < localtimestamp - make_interval(secs => ?)",
                WorkerSessions.IDLE.toSeconds());
    }
}
