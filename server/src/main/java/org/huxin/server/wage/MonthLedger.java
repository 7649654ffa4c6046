package org.huxin.server.wage;

import java.util.Collection;

/** What is known of each worker's month on each project, merged from attendance, wage sheets and payments. */
public interface MonthLedger {

    /**
     * Rows of these months were written: merges them anew, in the transaction that wrote them and in a constant number of
     * statements.
     */
    void changed(Collection<ProjectMonth> months);
}
