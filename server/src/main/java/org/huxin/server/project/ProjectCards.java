package org.huxin.server.project;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other modules may ask about a project. */
public interface ProjectCards {

    /** The project of a jurisdiction; empty if it has none of that id. */
    Optional<ProjectCard> find(String jurisdiction, UUID id);

    /**
     * What a clue takes over from the project that it names.
     *
     * @param fundKind what the routes judge: a special fund, else a level that is dealt with together with the authority
     *     above, else where the money comes from
     * @param ownProjectOf the unit that carries the project out or tendered it
     */
    record ProjectCard(
            UUID id,
            String number,
            String name,
            @Nullable String region,
            @Nullable String site,
            @Nullable String field,
            @Nullable String fundKind,
            @Nullable String ownProjectOf,
            boolean stateCompany) {}
}
