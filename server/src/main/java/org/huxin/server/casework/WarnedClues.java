package org.huxin.server.casework;

import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.jspecify.annotations.Nullable;

/**
 * 预警转线索: a trouble that was found true is a clue from that moment, with all its clocks. By which channel it comes is data: the
 * entry of the register {@code channels} with {@code warnings: true}. Whoever hands it on is the one first asked.
 */
public interface WarnedClues {

    /**
     * What is handed on.
     *
     * @param project in the ledger of the jurisdiction; null where the warning is of a firm without works
     * @param claimedFen what is owed, as far as is known
     * @param claimedPersons to how many
     * @param evidence what was measured, against which limit, and the rows behind it
     */
    record Told(
            UUID warning,
            @Nullable UUID project,
            String employer,
            @Nullable Long claimedFen,
            @Nullable Integer claimedPersons,
            String title,
            List<String> evidence,
            String note) {}

    /** @param number as the ledger of clues shows it */
    record Filed(UUID id, String number) {}

    /**
     * Registers the clue; the same warning at the same version twice gives the first one.
     *
     * @throws CommandRefused {@code warning.no_channel} if no channel of the jurisdiction takes warnings
     */
    Filed file(Told told, long version);
}
