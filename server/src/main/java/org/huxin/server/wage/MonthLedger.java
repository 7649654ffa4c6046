package org.huxin.server.wage;

import java.util.Collection;
import java.util.UUID;

/** What is known of each worker's month on each project, merged from attendance, wage sheets and payments. */
public interface MonthLedger {

    /**
     * Rows of these months were written: merges them anew, in the transaction that wrote them and in a constant number of
     * statements. Holds the projects until the transaction ends; whoever writes to several names all of them in one call, so
     * that two transactions never wait for each other.
     */
    void changed(Collection<ProjectMonth> months);

    /** Workers left a project, or came back to it: merges all months that they have on it. */
    void peopleChanged(UUID project, Collection<UUID> workers);
}
