package org.huxin.bench;

import java.time.Duration;
import java.util.Date;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.event.AbstractFlowableEngineEventListener;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * The same job in Flowable: for each clue a process with a user task and a timer on it, fired by the async executor. Set
 * up as its manual advises for throughput.
 */
final class FlowablePeer implements AutoCloseable {

    private static final int THREADS = 8;
    private static final int STARTERS = 4;
    private static final int PER_ACQUISITION = 512;

    private static final String PROCESS = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="bench">
              <process id="clue" isExecutable="true">
                <startEvent id="received"/>
                <sequenceFlow id="a" sourceRef="received" targetRef="assign"/>
                <userTask id="assign" name="assign"/>
                <sequenceFlow id="b" sourceRef="assign" targetRef="done"/>
                <boundaryEvent id="late" attachedToRef="assign" cancelActivity="true">
                  <timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>
                </boundaryEvent>
                <sequenceFlow id="c" sourceRef="late" targetRef="done"/>
                <endEvent id="done"/>
              </process>
            </definitions>
            """;

    private final ProcessEngine engine;
    private volatile CountDownLatch fired = new CountDownLatch(0);

    FlowablePeer(DataSource database) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        configuration.setAsyncExecutorActivate(false);
        configuration.setAsyncExecutorCorePoolSize(THREADS);
        configuration.setAsyncExecutorMaxPoolSize(THREADS);
        configuration.setAsyncExecutorMaxTimerJobsPerAcquisition(PER_ACQUISITION);
        configuration.setAsyncExecutorMaxAsyncJobsDuePerAcquisition(PER_ACQUISITION);
        configuration.setAsyncExecutorDefaultTimerJobAcquireWaitTime(10);
        configuration.setAsyncExecutorDefaultAsyncJobAcquireWaitTime(10);
        this.engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("clue.bpmn20.xml", PROCESS)
                .deploy();
        engine.getRuntimeService().addEventListener(new Counting(), FlowableEngineEventType.PROCESS_COMPLETED);
    }

    private final class Counting extends AbstractFlowableEngineEventListener {
        @Override
        protected void processCompleted(FlowableEngineEntityEvent event) {
            fired.countDown();
        }

        @Override
        public boolean isFireOnTransactionLifecycleEvent() {
            return true;
        }

        @Override
        public String getOnTransaction() {
            return "COMMITTED";
        }
    }

    /** Starts clues with as many threads as serve it best. */
    void start(int clues) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(STARTERS)) {
            for (var i = 0; i < clues; i++) {
                threads.execute(this::startOne);
            }
        }
    }

    void startOne() {
        engine.getRuntimeService().startProcessInstanceByKey("clue");
    }

    /** Lets the timers of all clues started fall due and waits until every one has fired. */
    void fire(int clues) throws InterruptedException {
        fired = new CountDownLatch(clues);
        var configuration = engine.getProcessEngineConfiguration();
        configuration
                .getClock()
                .setCurrentTime(
                        new Date(System.currentTimeMillis() + Duration.ofDays(2).toMillis()));
        configuration.getAsyncExecutor().start();
        try {
            if (!fired.await(30, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Flowable did not fire its timers: " + fired.getCount() + " left");
            }
        } finally {
            configuration.getAsyncExecutor().shutdown();
            configuration.getClock().reset();
        }
    }

    long timers() {
        return engine.getManagementService().createTimerJobQuery().count();
    }

    @Override
    public void close() {
        engine.close();
    }
}
