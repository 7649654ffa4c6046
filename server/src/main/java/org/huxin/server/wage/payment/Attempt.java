package org.huxin.server.wage.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wage as it was sent to the bank.
 *
 * @param wage line of the sheet that it pays
 * @param sent whether its batch was sent
 * @param cardKeyed keyed index of the number that it was sent to
 * @param asked day on which the bank was to pay it
 * @param again whether the same wage is paid by another line, or another one is with the bank
 */
record Attempt(
        UUID id,
        UUID batch,
        UUID wage,
        boolean sent,
        UUID project,
        YearMonth month,
        int place,
        String reference,
        String name,
        String cardKeyed,
        long fen,
        String state,
        @Nullable LocalDate paidOn,
        LocalDate asked,
        boolean again) {

    static final String WAITING = "waiting";
    static final String PAID = "paid";
    static final String FAILED = "failed";
    static final String RETURNED = "returned";

    Attempt now(String changed, @Nullable LocalDate paid) {
        return new Attempt(
                id, batch, wage, sent, project, month, place, reference, name, cardKeyed, fen, changed, paid, asked,
                again);
    }
}
