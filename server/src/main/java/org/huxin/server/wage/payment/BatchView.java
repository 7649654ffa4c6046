package org.huxin.server.wage.payment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * A batch, as lists show it.
 *
 * @param gapFen what is missing on the account, for one that was not sent because of it
 * @param sums its lines by state, the states that occur
 * @param voucher whether wages of it are paid, so that the employer can have a voucher
 */
record BatchView(
        UUID id,
        long version,
        UUID sheet,
        Named employer,
        YearMonth month,
        String message,
        Word state,
        int lines,
        long totalFen,
        LocalDate payOn,
        @Nullable LocalDateTime sentAt,
        @Nullable Long gapFen,
        List<Sum> sums,
        boolean voucher) {

    record Sum(Word state, int lines, long fen) {}

    /**
     * One wage of a batch.
     *
     * @param card masked
     * @param otherCard masked; that the bank says it paid to, where it is another one
     */
    record Line(
            UUID id,
            int place,
            String name,
            String card,
            String bank,
            long fen,
            Word state,
            @Nullable String reason,
            @Nullable LocalDate paidOn,
            @Nullable LocalDate returnedOn,
            @Nullable String otherCard) {}
}
