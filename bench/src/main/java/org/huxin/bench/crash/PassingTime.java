package org.huxin.bench.crash;

import java.io.IOException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.huxin.bench.OfficerSession;
import org.huxin.bench.running.RunningServer;

/** Moves the business date on, a day at a time, so that days close and letters go out while others work. */
final class PassingTime implements Runnable {

    private static final int PAUSE_MILLIS = 1_500;

    private final RunningServer server;
    private final OfficerSession officer;
    private final BooleanSupplier going;
    private final Journal journal;

    PassingTime(RunningServer server, String officer, BooleanSupplier going, Journal journal) {
        this.server = server;
        this.officer = server.officer(officer);
        this.going = going;
        this.journal = journal;
    }

    @Override
    public void run() {
        try {
            while (going.getAsBoolean()) {
                try {
                    var answer = officer.post("/api/demo/date", Map.of("days", 1));
                    if (!answer.done()) {
                        journal.refused("date " + answer.code());
                    }
                } catch (IOException cut) {
                    server.awaitAnswering();
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
