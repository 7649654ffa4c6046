package org.huxin.server.project.orders;

import java.util.List;
import org.huxin.server.policy.CitedClause;
import org.jspecify.annotations.Nullable;

/**
 * A reason to order something, as the packs have it.
 *
 * @param clause that gives the power
 * @param parties owner, contractor or both
 * @param leastFen of the fine that the clause knows; null where it knows none
 * @param mostFen of the fine that the clause knows; null where it knows none
 * @param stop whether the clause knows an order to stop works
 * @param consequence what follows if it is not put right, for the paper
 */
record Ground(
        String code,
        String label,
        CitedClause clause,
        List<String> parties,
        @Nullable Long leastFen,
        @Nullable Long mostFen,
        boolean stop,
        String consequence) {}
