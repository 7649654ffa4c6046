package org.huxin.server.supervision.hazard;

import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;
import org.jspecify.annotations.Nullable;

/** What becomes of a hazard, subject {@code hazard:<id>}. */
sealed interface HazardFact extends Fact {

    /**
     * A unit is told to put it right; {@code at} is when it was found.
     *
     * @param ofProject id of the project; null without works
     * @param name of the project or employer
     * @param warning id of the warning that was issued to the unit; null where none stands behind it
     * @param unit that is to put it right
     */
    @FactType("hazard.raised")
    record Raised(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            @Nullable String ofProject,
            String name,
            @Nullable String warning,
            String unit)
            implements HazardFact {}

    /** Measure, person and result have all been told. */
    @FactType("hazard.rectified")
    record Rectified(String subject, LocalDateTime at, String jurisdiction, String unit) implements HazardFact {}

    /** It was given by mistake. */
    @FactType("hazard.withdrawn")
    record Withdrawn(String subject, LocalDateTime at, String jurisdiction) implements HazardFact {}
}
