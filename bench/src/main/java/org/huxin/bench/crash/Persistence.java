package org.huxin.bench.crash;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.huxin.bench.OfficerSession.Answer;
import org.huxin.bench.running.RunningServer;

/**
 * Sends until an answer comes, as every careful program does: what got none, or only word that the server is in trouble, goes
 * again unchanged.
 */
final class Persistence {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final int PAUSE_MILLIS = 200;
    private static final int SERVER_FAULT = 500;

    /** One request. */
    @FunctionalInterface
    interface Call {
        Answer send() throws IOException, InterruptedException;
    }

    /**
     * What came in the end.
     *
     * @param repeated whether it was sent before, to no answer
     */
    record Reply(Answer answer, boolean repeated) {}

    private final RunningServer server;
    private final WageJournal journal;

    Persistence(RunningServer server, WageJournal journal) {
        this.server = server;
        this.journal = journal;
    }

    Reply send(Part part, Call call) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE_NANOS;
        for (var repeated = false; System.nanoTime() < until; repeated = true) {
            journal.sent(part);
            try {
                var answer = call.send();
                if (answer.status() < SERVER_FAULT && answer.status() != 401 && answer.status() != 403) {
                    return new Reply(answer, repeated);
                }
            } catch (IOException cut) {
                journal.lost();
            } finally {
                journal.answered(part);
            }
            server.awaitAnswering();
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException("五分钟没有得到答复");
    }
}
