package org.huxin.server.project;

import java.util.UUID;

/** What a petition about unpaid wages means for the pushes of the project that it names. */
public interface PetitionedProjects {

    /**
     * A petition came in, in the caller's transaction. Every push of the project is told of it, with whether it was late.
     *
     * @param clue id of the clue
     */
    void petitioned(String jurisdiction, UUID project, UUID clue);
}
