package org.huxin.server.project;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** What the special wage account of a project says about its money. */
public interface WageAccounts {

    /** What went through the account of a project in a month; empty if it has none, or nothing is recorded. */
    Optional<Month> of(UUID project, YearMonth month);

    /**
     * One month of an account, each figure the sum of its entries. Money in fen.
     *
     * @param payrollFen wages paid out of it
     * @param balanceFen at the end of the month
     */
    record Month(long payrollFen, long balanceFen) {}
}
