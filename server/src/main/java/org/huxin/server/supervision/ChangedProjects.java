package org.huxin.server.supervision;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.huxin.server.kernel.Today;
import org.huxin.server.wage.MonthsMerged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks at projects for today soon after something about them changed: after the transaction that changed it, once for all changes
 * of the moment. What a fault or a stop loses is found at the end of the day.
 */
@Component
class ChangedProjects implements DisposableBean {

    /** Changes of so long are looked at together. */
    private static final long PAUSE_MILLIS = 500;

    private static final Logger LOG = LoggerFactory.getLogger(ChangedProjects.class);

    private final DayAssessment assessment;
    private final ApplicationEventPublisher events;
    private final Today today;
    private final boolean running;
    private final Set<UUID> waiting = new LinkedHashSet<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("warnings-of-changes").daemon().factory());

    ChangedProjects(
            DayAssessment assessment,
            ApplicationEventPublisher events,
            Today today,
            @Value("${db-scheduler.enabled:true}") boolean running) {
        this.assessment = assessment;
        this.events = events;
        this.today = today;
        this.running = running;
    }

    /** Something about a project changed in the present transaction. */
    private record Changed(UUID project) {}

    /** To be called in the transaction that changes something about a project. */
    void tell(UUID project) {
        events.publishEvent(new Changed(project));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(Changed change) {
        add(List.of(change.project()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(MonthsMerged merged) {
        add(merged.projects());
    }

    private void add(Collection<UUID> projects) {
        if (!running || today.passing()) {
            return;
        }
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                thread.schedule(this::look, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
            waiting.addAll(projects);
        }
    }

    private void look() {
        List<UUID> all;
        synchronized (waiting) {
            all = List.copyOf(waiting);
            waiting.clear();
        }
        try {
            assessment.now(all);
        } catch (RuntimeException fault) {
            LOG.warn("{} projects were not looked at after a change", all.size(), fault);
        }
    }

    @Override
    public void destroy() {
        thread.shutdown();
    }
}
