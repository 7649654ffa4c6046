package org.huxin.server.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;

/** What an office does about its matters as a whole; the subject is the jurisdiction. */
public sealed interface DispatchFact extends Fact {

    @FactType("dispatch.sheet_made")
    record SheetMade(String subject, LocalDateTime at, String jurisdiction, LocalDate from, LocalDate to, String kind)
            implements DispatchFact {}

    @FactType("dispatch.bulletin_issued")
    record BulletinIssued(
            String subject, LocalDateTime at, String jurisdiction, LocalDate from, LocalDate to, String kind)
            implements DispatchFact {}

    @FactType("dispatch.key_period_set")
    record KeyPeriodSet(String subject, LocalDateTime at, String jurisdiction, LocalDate from, LocalDate to)
            implements DispatchFact {}

    /** What the duty book knows a jurisdiction by. */
    static String subjectOf(String jurisdiction) {
        return "jurisdiction:" + jurisdiction;
    }
}
