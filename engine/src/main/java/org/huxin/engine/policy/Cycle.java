package org.huxin.engine.policy;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty that comes round again.
 *
 * @param count how many periods one round lasts
 * @param period the period
 * @param on the weekday that a weekly round ends on; null for Sunday
 * @param rolling true when a round counts from the last time the thing was done, false for fixed calendar periods
 * @param first attribute of the opening fact with the first day; null to start at the fact
 * @param last attribute of the opening fact with the last day; null for no end
 * @param datedBy attribute of the evidence that says which round it is for; null to go by when it was done
 * @param until facts that end the cycle
 */
public record Cycle(
        int count,
        Period period,
        @Nullable DayOfWeek on,
        boolean rolling,
        @Nullable String first,
        @Nullable String last,
        @Nullable String datedBy,
        List<FactPattern> until) {

    /** The period that a cycle counts in. */
    public enum Period {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    public Cycle {
        until = List.copyOf(until);
        if (count < 1) {
            throw new IllegalArgumentException("周期次数至少为 1");
        }
    }
}
