package org.huxin.server.casework;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.server.project.enterprises.Enterprise;
import org.jspecify.annotations.Nullable;

/** What clues and cases say of employers, for whoever looks after firms. */
public interface EmployerMatters {

    /**
     * A case in which wages were found to be owed.
     *
     * @param employerCode credit code as it was told; null if nobody told it
     * @param unit that handles the case
     */
    record FoundTrue(
            UUID id,
            String number,
            String employer,
            @Nullable String employerCode,
            @Nullable String field,
            @Nullable String region,
            String unit,
            long fen,
            int persons) {}

    /** @return empty if there is no such case, or nothing was found to be owed in it yet */
    Optional<FoundTrue> foundTrue(UUID caseId);

    /** How many clues about firms of a jurisdiction are not solved, as far as the acting officer sees them; firms without one are left out. */
    Map<UUID, Integer> openClues(String jurisdiction, Collection<Enterprise> firms);
}
