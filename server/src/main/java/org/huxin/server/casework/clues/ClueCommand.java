package org.huxin.server.casework.clues;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to be done to a clue. Each kind decides by itself; loading, storing and telling are the same for all. */
interface ClueCommand {

    /** The version on the officer's screen. */
    long version();

    Act act();

    /** Pure: looks at nothing but the clue and the scene. Stage and right to act have been checked before. */
    Decision decide(Clue clue, Scene scene);

    /** Words of the jurisdiction that it uses, by register. */
    default Map<String, String> words() {
        return Map.of();
    }

    /** Attachments that come with it. */
    default @Nullable List<UUID> attachments() {
        return List.of();
    }
}
