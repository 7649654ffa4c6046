package org.huxin.bench;

/**
 * How much of everything.
 *
 * @param clues that arrive in the duty benchmark
 * @param rounds how often everything is measured
 * @param processes Flowable's share, which is compared by rate
 * @param tasks db-scheduler's share
 * @param backlog open duties among which the due ones are found
 * @param due how many of them are due
 * @param commands commands given one at a time
 * @param ledger clues in the ledger
 * @param pages pages read of each filter
 * @param punches sent in batches
 * @param devices that send at once
 * @param seconds for which they do
 * @param workers whose wages are matched
 * @param months of them
 */
record Size(
        int clues,
        int rounds,
        int processes,
        int tasks,
        int backlog,
        int due,
        int commands,
        int ledger,
        int pages,
        int punches,
        int devices,
        int seconds,
        int workers,
        int months) {

    static final Size FULL = new Size(
            100_000, 3, 2_000, 10_000, 10_000_000, 100_000, 2_000, 5_000_000, 200, 1_000_000, 200, 60, 1_000_000, 12);

    /** Five times the small one where wages are concerned: enough to tell what a project costs once the code is warm. */
    static final Size MIDDLE =
            new Size(20_000, 3, 500, 2_000, 1_000_000, 20_000, 500, 200_000, 50, 300_000, 50, 20, 100_000, 3);

    static final Size SMALL =
            new Size(5_000, 1, 200, 1_000, 100_000, 5_000, 100, 20_000, 10, 100_000, 20, 10, 20_000, 3);
}
