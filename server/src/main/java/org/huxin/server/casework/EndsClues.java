package org.huxin.server.casework;

import java.util.List;
import java.util.UUID;

/** 销号, for the cases: with the case ends the clue that it came from. */
public interface EndsClues {

    /**
     * Resolves the clue if its wages were still owed and strikes it off, in the caller's transaction. A clue that has
     * ended already stays as it is.
     *
     * @param proof what shows that the wages were paid
     * @param attachments the proof itself; needed unless the clue is resolved
     * @throws org.huxin.server.kernel.CommandRefused {@code clue.gate} if a rule asks for something first, such as a
     *     return visit; {@code clue.proof_missing}
     */
    void end(UUID clue, String proof, List<UUID> attachments);
}
