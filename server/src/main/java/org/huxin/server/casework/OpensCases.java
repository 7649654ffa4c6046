package org.huxin.server.casework;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** 立案, for the clues: who keeps the cases tells which clue has become one. */
public interface OpensCases {

    /** A case as a clue points to it. */
    record CaseLink(String id, String number) {}

    /**
     * Opens a case for a clue, in the caller's transaction. The caller has checked right and stage of the clue.
     *
     * @throws org.huxin.server.kernel.CommandRefused if the clue has become a case before, or something is missing
     */
    CaseLink open(UUID clue);

    /** The cases of clues that have become one. */
    Map<UUID, CaseLink> ofClues(Collection<UUID> clues);
}
