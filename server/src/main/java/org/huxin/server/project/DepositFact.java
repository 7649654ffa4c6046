package org.huxin.server.project;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the wage deposit of a project. What the project as a whole owes is told of {@code project:<id>}; a guarantee,
 * a use and a return are each a matter {@code deposit:<id>} with its own days.
 */
public sealed interface DepositFact extends Fact {

    /**
     * The days within which the deposit must stand began, subject the project.
     *
     * @param kind word of the register {@code deposit_term_starts}
     * @param supervisor unit that supervises the deposit
     */
    @FactType("deposit.term_began")
    record TermBegan(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String kind,
            @Nullable String supervisor) implements DepositFact {}

    /**
     * How the deposit stands after an act, subject the project.
     *
     * @param state none, short, full, waived or returned
     * @param requiredFen null while it is not set, and when waived
     * @param inForceFen what is in force that day
     */
    @FactType("deposit.stood")
    record Stood(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String state,
            @Nullable Long requiredFen,
            long inForceFen)
            implements DepositFact {}

    /**
     * A guarantee, policy or surety letter was given.
     *
     * @param ofProject id of the project
     * @param number of the project
     * @param name of the project
     * @param form word of the register {@code deposit_forms}
     * @param endsOn its last day
     */
    @FactType("deposit.guarantee_given")
    record GuaranteeGiven(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String ofProject,
            String number,
            String name,
            @Nullable String region,
            String form,
            LocalDate endsOn,
            @Nullable String supervisor)
            implements DepositFact {}

    /** The contractor was reminded that the guarantee ends. */
    @FactType("deposit.renewal_reminded")
    record RenewalReminded(String subject, LocalDateTime at, String jurisdiction) implements DepositFact {}

    /** Works are done or everything went back: nothing more is owed about a guarantee or a use. */
    @FactType("deposit.closed")
    record Closed(String subject, LocalDateTime at, String jurisdiction) implements DepositFact {}

    /** The supervising unit approved a use for verified arrears and told contractor and agency. */
    @FactType("deposit.use_approved")
    record UseApproved(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String ofProject,
            String number,
            String name,
            @Nullable String region,
            long amountFen,
            @Nullable String supervisor)
            implements DepositFact {}

    /** The agency signed for the payment notice, at the minute of {@code at}. */
    @FactType("deposit.payment_notice_received")
    record PaymentNoticeReceived(String subject, LocalDateTime at, String jurisdiction) implements DepositFact {}

    /** @param paidFen zero if the contractor has paid the wages himself meanwhile */
    @FactType("deposit.payment_recorded")
    record PaymentRecorded(String subject, LocalDateTime at, String jurisdiction, long paidFen)
            implements DepositFact {}

    /** The deposit stands in full again after a use. */
    @FactType("deposit.made_up")
    record MadeUp(String subject, LocalDateTime at, String jurisdiction) implements DepositFact {}

    /** The contractor asked for the deposit back. */
    @FactType("deposit.return_applied")
    record ReturnApplied(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String ofProject,
            String number,
            String name,
            @Nullable String region,
            @Nullable String supervisor)
            implements DepositFact {}

    @FactType("deposit.return_reviewed")
    record ReturnReviewed(String subject, LocalDateTime at, String jurisdiction, boolean passed)
            implements DepositFact {}

    /** @param rule word of the register {@code deposit_return_rules}; null when refused */
    @FactType("deposit.return_decided")
    record ReturnDecided(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            boolean approved,
            @Nullable String rule) implements DepositFact {}

    /** Everything that was left went back, subject the project. */
    @FactType("deposit.refunded")
    record Refunded(String subject, LocalDateTime at, String jurisdiction, long amountFen) implements DepositFact {}

    /**
     * The supervising unit looked through the deposits that should have been returned, subject the jurisdiction.
     *
     * @param returnable how many were still held
     */
    @FactType("deposit.swept")
    record Swept(String subject, LocalDateTime at, String jurisdiction, String unit, int returnable)
            implements DepositFact {}
}
