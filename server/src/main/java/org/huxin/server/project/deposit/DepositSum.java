package org.huxin.server.project.deposit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be deposited, and why.
 *
 * @param fen null when waived
 * @param steps in the order in which they were taken
 */
record DepositSum(@Nullable Long fen, List<Step> steps) {

    DepositSum {
        steps = List.copyOf(steps);
    }

    boolean waived() {
        return fen == null;
    }

    /**
     * @param rate in per cent after the step; null where the step decides something else
     */
    record Step(String what, String because, @Nullable String rate) {}
}
