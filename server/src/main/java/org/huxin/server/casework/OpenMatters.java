package org.huxin.server.casework;

import java.util.List;
import java.util.UUID;

/** What is not settled in a jurisdiction, for whoever draws up an agenda. */
public interface OpenMatters {

    /** A clue that has not become a case, or a case. */
    enum Kind {
        CLUE,
        CASE
    }

    /** @param label employer and project */
    record Matter(Kind kind, UUID id, String number, String label) {}

    /** Unsolved clues and open cases, the oldest first; the whole jurisdiction's, whatever the scope. */
    List<Matter> of(String jurisdiction);
}
