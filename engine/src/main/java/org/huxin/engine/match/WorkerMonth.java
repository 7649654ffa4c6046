package org.huxin.engine.match;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One worker's month with one firm on one project.
 *
 * @param worked in hundredths of a day
 * @param dueFen net wages of all sheets
 * @param confirmed every line was confirmed by the worker, and there is one
 * @param paidFen what the bank has paid
 * @param waitingFen on its way
 * @param unpaidFen failed or come back, and neither paid again nor on its way again
 * @param payBy last day on which a payment is in time
 * @param leftOn day of leaving; null for whoever is still there
 * @param earlierFen what earlier months left unpaid
 */
public record WorkerMonth(
        Person person,
        int worked,
        long dueFen,
        boolean confirmed,
        long paidFen,
        long waitingFen,
        long unpaidFen,
        @Nullable LocalDate firstPaidOn,
        @Nullable LocalDate lastPaidOn,
        LocalDate payBy,
        @Nullable LocalDate leftOn,
        boolean otherCard,
        boolean sharedCard,
        long earlierFen) {

    /** Due and not paid; below zero where more was paid. */
    public long differenceFen() {
        return dueFen - paidFen;
    }

    /** Whether the day of pay has gone by, so that money still missing is owed. */
    public boolean fallenDue(LocalDate today) {
        return payBy.isBefore(today);
    }

    /** What is unpaid after this month as well: what it adds to the earlier months' rest, or takes off it. */
    public long carried() {
        return carried(earlierFen, worked, dueFen, paidFen);
    }

    /**
     * As {@link #carried()}, for a month of which only the sums are known. Wages of a month without attendance are no debt of that
     * month: they are how earlier months get paid.
     */
    public static long carried(long earlierFen, int worked, long dueFen, long paidFen) {
        return Math.max(0, earlierFen + (worked > 0 ? dueFen : 0) - paidFen);
    }

    /** Every reason there is; none means that the three agree. A difference always has one. */
    public Set<Reason> reasons() {
        var found = EnumSet.noneOf(Reason.class);
        if (worked > 0 && paidFen == 0) {
            found.add(Reason.ATTENDED_UNPAID);
        } else if (dueFen > paidFen) {
            found.add(Reason.SHORT);
        }
        if (leftOn != null && !found.isEmpty()) {
            found.add(Reason.LEAVER_UNSETTLED);
        }
        var beyond = beyondFen();
        if (beyond > 0 && earlierFen > 0) {
            found.add(Reason.BACK_PAY);
        }
        if (beyond > earlierFen) {
            found.add(worked == 0 ? Reason.PAID_UNATTENDED : Reason.ADVANCE);
        }
        if (lastPaidOn != null && lastPaidOn.isAfter(payBy)) {
            found.add(Reason.LATE);
        }
        if (otherCard) {
            found.add(Reason.OTHER_CARD);
        }
        if (sharedCard) {
            found.add(Reason.SHARED_CARD);
        }
        if (unpaidFen > 0) {
            found.add(Reason.RETURNED);
        }
        return Collections.unmodifiableSet(found);
    }

    /** Paid though this month's work does not account for it. */
    private long beyondFen() {
        return worked == 0 ? paidFen : Math.max(0, paidFen - dueFen);
    }
}
