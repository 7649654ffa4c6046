package org.huxin.server.wage.match;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * A month of a project.
 *
 * @param month the one shown; the latest that there is, unless one is asked for
 * @param months all that the project has, the latest first
 * @param total sums of whoever may be seen, whatever the filter
 * @param firms the same by employer
 * @param strangers who attended and was not registered, in none of the sums
 */
record MatchView(
        YearMonth month, List<YearMonth> months, Sums total, List<Firm> firms, Strangers strangers, Page<Row> rows) {

    /** @param worked in hundredths of a day, as far as devices or sheets tell */
    record Strangers(int people, long worked) {}

    /**
     * Due is what was paid, and what is missing, less what was paid beyond it.
     *
     * @param worked in hundredths of a day
     * @param missingFen due and not paid, of those who got less
     * @param beyondFen paid and not due, of those who got more
     * @param differing workers with any reason
     * @param reasons all of them in their order, also those that nobody has
     */
    record Sums(
            int workers,
            long worked,
            long dueFen,
            long paidFen,
            long waitingFen,
            long missingFen,
            long beyondFen,
            int differing,
            List<Counted> reasons) {}

    /** How many workers have a reason. */
    record Counted(String code, String label, int count) {}

    /** An employer's part. */
    record Firm(Named employer, Sums sums) {}

    /**
     * A worker's month with one employer.
     *
     * @param idMasked number of the worker's paper, hidden but for its ends
     * @param worked in hundredths of a day
     * @param waitingFen on its way
     * @param unpaidFen failed or come back, and not paid again
     * @param differenceFen due and not paid; below zero where more was paid
     * @param payBy last day on which a payment is in time
     * @param fallenDue that day has gone by, or a reason does not wait for it
     */
    record Row(
            UUID worker,
            String name,
            String idMasked,
            Named employer,
            int worked,
            long dueFen,
            boolean confirmed,
            long paidFen,
            long waitingFen,
            long unpaidFen,
            long differenceFen,
            @Nullable LocalDate firstPaidOn,
            @Nullable LocalDate lastPaidOn,
            LocalDate payBy,
            boolean fallenDue,
            List<Word> reasons) {}
}
