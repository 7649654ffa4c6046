package org.huxin.server.casework.clues;

import java.util.List;
import org.huxin.server.party.Named;
import org.huxin.server.policy.CitedClause;
import org.jspecify.annotations.Nullable;

/**
 * Who should handle a clue, by the routes of the jurisdiction.
 *
 * @param unit null when no rule decides
 * @param reason of the rule that decided, or why none did
 * @param rule its id
 */
record RouteProposal(
        @Nullable Named unit,
        List<Named> helpers,
        List<Named> copies,
        String reason,
        @Nullable String rule,
        @Nullable CitedClause citation) {}
