package org.huxin.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.huxin.engine.policy.SourceDocument;

/**
 * Notice that a document is about to lapse, so that its issuer renews or replaces it in time.
 *
 * @param jurisdiction where it holds
 * @param document the document
 * @param lastDay the last day on which its rules apply
 */
public record Expiry(String jurisdiction, SourceDocument document, LocalDate lastDay) {

    static Optional<Expiry> of(String jurisdiction, SourceDocument document, LocalDate day, int noticeDays) {
        var last = document.validity().to();
        return last == null || last.isBefore(day) || last.isAfter(day.plusDays(noticeDays))
                ? Optional.empty()
                : Optional.of(new Expiry(jurisdiction, document, last));
    }
}
