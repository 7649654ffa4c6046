package org.huxin.engine.warning;

import java.time.LocalDate;

/**
 * People of a month of whom nothing need be told one by one: each was at work, and got in time and to his own account exactly what a
 * sheet that he confirmed says, or stands on no sheet and got nothing yet. Nobody of them appears in the month with another firm.
 *
 * @param payBy last day on which a payment is in time
 * @param people how many
 * @param paidPeople how many of them got their wages
 * @param fen what was due to those, and paid
 * @param mostFen the most that one of them got
 */
public record Summed(LocalDate payBy, int people, int paidPeople, long fen, long mostFen) {

    public Summed {
        if (people < 1 || paidPeople < 0 || paidPeople > people) {
            throw new IllegalArgumentException(paidPeople + " of " + people + " people");
        }
    }

    int unpaidPeople() {
        return people - paidPeople;
    }

    boolean fallenDue(LocalDate day) {
        return payBy.isBefore(day);
    }
}
