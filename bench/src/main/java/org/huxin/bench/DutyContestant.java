package org.huxin.bench;

import java.util.List;
import org.huxin.server.casework.ClueFact;

/** Somebody who keeps the duties of clues. */
interface DutyContestant {

    /** Whether receipts are filed from now on. */
    void receipts(boolean filed);

    /** One transaction. */
    void open(List<ClueFact> batch);

    /**
     * Closes the days of {@link Arrivals} one by one.
     *
     * @return how many escalations were stored
     */
    int closeDays();
}
