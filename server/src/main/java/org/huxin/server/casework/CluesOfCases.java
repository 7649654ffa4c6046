package org.huxin.server.casework;

import java.util.List;
import java.util.UUID;

/** The clues behind the cases: what is done about a case counts for its clue too. All in the caller's transaction. */
public interface CluesOfCases {

    /**
     * 结案即销号: resolves the clue if its wages were still owed and strikes it off. Where a rule asks for something
     * before that, such as a return visit, the clue stays resolved. A clue that has ended already stays as it is.
     *
     * @param proof what shows that the wages were paid
     * @param attachments the proof itself; needed unless the clue is resolved
     * @throws org.huxin.server.kernel.CommandRefused {@code clue.gate} if a rule asks for something before it is
     *     resolved; {@code clue.proof_missing}
     */
    void end(UUID clue, String proof, List<UUID> attachments);

    /**
     * A unit told how its part stands; a clue that has ended stays as it is.
     *
     * @param text where to read it
     */
    void fedBack(UUID clue, String text);

    /**
     * Something was done; a clue that has ended stays as it is.
     *
     * @param kind of the record, such as {@code mediation} or {@code stability}
     * @param text where to read it
     */
    void progressed(UUID clue, String kind, String text);

    /**
     * Marks that people must be calmed; a clue that has ended stays as it is.
     *
     * @param reason why, or where to read it
     */
    void toBeCalmed(UUID clue, String reason);
}
