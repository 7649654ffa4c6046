package org.huxin.server.supervision.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;

/** What an office does in its sessions; the subject is the jurisdiction. */
sealed interface ReviewFact extends Fact {

    /**
     * A session came to its end, with a conclusion on each warning of the period.
     *
     * @param from first day of the period
     * @param to last day of it
     * @param unit that held it
     */
    @FactType("review.closed")
    record Closed(String subject, LocalDateTime at, String jurisdiction, LocalDate from, LocalDate to, String unit)
            implements ReviewFact {}
}
