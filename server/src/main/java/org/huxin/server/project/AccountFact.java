package org.huxin.server.project;

import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;

/** What happens to the special wage account of a project, subject {@code project:<id>}: it has one that is open. */
public sealed interface AccountFact extends Fact {

    /** The bank opened it, on the day of {@code at}. */
    @FactType("account.opened")
    record Opened(String subject, LocalDateTime at, String jurisdiction) implements AccountFact {}

    /** Its papers went to the unit that keeps accounts on file; told once more after every return. */
    @FactType("account.filing_submitted")
    record FilingSubmitted(String subject, LocalDateTime at, String jurisdiction) implements AccountFact {}

    @FactType("account.filing_accepted")
    record FilingAccepted(String subject, LocalDateTime at, String jurisdiction, String unit) implements AccountFact {}

    @FactType("account.filing_returned")
    record FilingReturned(String subject, LocalDateTime at, String jurisdiction, String unit) implements AccountFact {}

    /** Somebody froze or seized it, or took money out of it, in a way of the register {@code account_holds}. */
    @FactType("account.held")
    record Held(String subject, LocalDateTime at, String jurisdiction, String kind) implements AccountFact {}

    /** @param outstanding measures that still stand */
    @FactType("account.released")
    record Released(String subject, LocalDateTime at, String jurisdiction, String kind, int outstanding)
            implements AccountFact {}

    /** It was made known that no wages are owed and that the account is to be closed. */
    @FactType("account.closing_announced")
    record ClosingAnnounced(String subject, LocalDateTime at, String jurisdiction, String reason)
            implements AccountFact {}

    /**
     * What stands against closing it was looked up.
     *
     * @param days since it was made known
     * @param cases open cases of unpaid wages
     * @param suits whether arbitration or a suit is pending
     * @param arrears whether other wages are owed
     */
    @FactType("account.closing_checked")
    record ClosingChecked(
            String subject, LocalDateTime at, String jurisdiction, int days, int cases, boolean suits, boolean arrears)
            implements AccountFact {}

    @FactType("account.closed")
    record Closed(String subject, LocalDateTime at, String jurisdiction, String reason) implements AccountFact {}

    /**
     * Wages were paid from elsewhere ({@code outside}), or money of the account was spent on something else
     * ({@code misused}).
     */
    @FactType("account.violated")
    record Violated(String subject, LocalDateTime at, String jurisdiction, String kind, int lines, long amountFen)
            implements AccountFact {}

    /** @param outstanding violations of the project that nobody has dealt with */
    @FactType("account.violation_dealt")
    record ViolationDealt(
            String subject, LocalDateTime at, String jurisdiction, String unit, String kind, int outstanding)
            implements AccountFact {}
}
