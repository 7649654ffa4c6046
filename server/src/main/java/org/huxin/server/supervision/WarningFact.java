package org.huxin.server.supervision;

import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;
import org.jspecify.annotations.Nullable;

/** What becomes of a warning, subject {@code warning:<id>}. */
sealed interface WarningFact extends Fact {

    /**
     * A trouble was found, or found again after it had gone.
     *
     * @param ofProject id of the project; null where it is about a firm
     * @param ofFirm id of the firm as it is watched; null where it is about a project
     * @param unit that is to look at it; null where nobody is
     */
    @FactType("warning.raised")
    record Raised(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            @Nullable String ofProject,
            @Nullable String ofFirm,
            String number,
            String name,
            @Nullable String region,
            String rule,
            String grade,
            @Nullable String unit)
            implements WarningFact {}

    /** Somebody has looked. @param finding found_true, innocent or no_data */
    @FactType("warning.checked")
    record Checked(String subject, LocalDateTime at, String jurisdiction, String unit, String finding)
            implements WarningFact {}

    /** It is over: the trouble went before anybody found it true, or a person said so. */
    @FactType("warning.cleared")
    record Cleared(String subject, LocalDateTime at, String jurisdiction) implements WarningFact {}
}
