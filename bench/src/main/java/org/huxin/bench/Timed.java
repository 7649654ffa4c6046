package org.huxin.bench;

import javax.sql.DataSource;

/** Measures one stretch of work from an even start. */
final class Timed {

    private static final double NANOS = 1e9;

    private Timed() {}

    interface Work {
        void run() throws InterruptedException;
    }

    /** @return seconds; what earlier work left to be written is on disk before the clock starts */
    static double seconds(DataSource database, Work work) throws InterruptedException {
        Sql.run(database, "CHECKPOINT");
        System.gc();
        var begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / NANOS;
    }
}
