package org.huxin.server.project.reserve;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * The account of an emergency fund.
 *
 * @param targetFen how much it is to hold; null while nobody has set it
 * @param gapFen what is lacking to the target; null while there is none
 * @param inFen all that came in, replenishments included
 * @param uses for which money may leave it
 * @param investments kinds of investment of the projects it is for; empty for any
 * @param version to be sent back with a movement
 * @param mayBook whether the officer's unit manages it, or coordinates
 */
record FundView(
        String code,
        String label,
        Named unit,
        @Nullable Long targetFen,
        long balanceFen,
        @Nullable Long gapFen,
        long inFen,
        long outFen,
        List<Word> uses,
        List<Word> investments,
        long version,
        boolean mayBook) {

    /**
     * A movement.
     *
     * @param number counts up within the account
     * @param kind in, replenish or out
     * @param balanceFen what was left after it
     */
    record Entry(
            UUID id,
            long number,
            String kind,
            long amountFen,
            @Nullable Word use,
            @Nullable OfProject project,
            LocalDate bookedOn,
            String basis,
            long balanceFen,
            LocalDateTime recordedAt,
            @Nullable Named by,
            Named unit,
            List<Attachment> attachments) {}

    /** The project for whose workers it was. */
    record OfProject(UUID id, String number, String name) {}
}
