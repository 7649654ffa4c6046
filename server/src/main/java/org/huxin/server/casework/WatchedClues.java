package org.huxin.server.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clues about projects, as whoever watches these reads them: no word of who reported or what he told. */
public interface WatchedClues {

    /**
     * A clue.
     *
     * @param nature as in the register {@code natures}; null while nobody has said
     * @param closedOn when it was resolved, refused or ended otherwise; null while it is handled
     * @param people for how many it speaks, at least one
     */
    record About(
            UUID id,
            UUID project,
            @Nullable String nature,
            LocalDate on,
            @Nullable LocalDate closedOn,
            int people) {}

    /** Those of some projects that came in since a day, each once: one that was joined to another counts with that. */
    List<About> of(Collection<UUID> projects, LocalDate since);

    /** What officers know clues by. */
    Map<UUID, String> numbers(Collection<UUID> ids);
}
