package org.huxin.server.project.deposit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.party.Named;
import org.huxin.server.policy.CitedClause;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.VerifiedArrears.Arrears;
import org.huxin.server.project.register.ProjectDetail.Action;
import org.jspecify.annotations.Nullable;

/**
 * The deposit of one project, as its page shows it. Money in fen.
 *
 * @param version of the project, to act at
 * @param requiredFen null while it is not set, and when waived
 * @param assessment how the sum was found; null while it is not set
 * @param movements in the order in which they were recorded
 * @param returns latest first
 * @param clocks terms within which it must stand, side by side
 * @param owed whether a term has passed, or a guarantee has ended, and the contractor may be ordered to put it right
 * @param supervisor whose acts they are; null where the place names none
 */
record DepositView(
        long version,
        Word state,
        @Nullable Long requiredFen,
        @Nullable Assessment assessment,
        List<Instrument> instruments,
        List<Movement> movements,
        Totals totals,
        List<Use> uses,
        List<Return> returns,
        List<Clocks.Clock> clocks,
        boolean owed,
        @Nullable Named supervisor,
        List<Action> actions,
        Offers offers) {

    /**
     * @param steps in order; none when set by hand
     * @param citation of the rates
     * @param rulesHash of all rules of the place on that day
     */
    record Assessment(
            boolean byHand,
            boolean waived,
            @Nullable Long requiredFen,
            List<DepositSum.Step> steps,
            String reason,
            @Nullable CitedClause citation,
            String rulesHash,
            LocalDateTime at,
            @Nullable Named by,
            int earlier) {}

    /**
     * @param leftFen what is left of it, whether or not it has ended
     * @param inForce whether it counts today
     * @param flags what is wrong with it
     */
    record Instrument(
            UUID id,
            Word form,
            String agency,
            String number,
            long amountFen,
            long leftFen,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean inForce,
            List<Word> flags,
            LocalDateTime recordedAt,
            @Nullable Named by,
            List<Attachment> attachments) {}

    /** @param kind in, used or returned */
    record Movement(
            String kind,
            long fen,
            LocalDate on,
            String number,
            String basis,
            LocalDateTime at,
            @Nullable Named by) {}

    /**
     * @param balanceFen in, less used and returned
     * @param endedFen of it, in guarantees that are not in force
     * @param reservedFen of it, approved for use and not paid yet
     */
    record Totals(
            long inFen,
            long usedFen,
            long returnedFen,
            long balanceFen,
            long endedFen,
            long reservedFen,
            long availableFen) {}

    /** @param agencyNoticeReceivedAt null while the agency has not signed for it */
    record Use(
            UUID id,
            String caseNumber,
            UUID caseId,
            long amountFen,
            String decision,
            LocalDate decisionDue,
            LocalDateTime approvedAt,
            @Nullable Named by,
            List<UUID> papers,
            @Nullable LocalDateTime agencyNoticeReceivedAt,
            @Nullable LocalDateTime paidAt,
            @Nullable Long paidFen,
            String note) {}

    /** @param state applied, reviewed, failed, approved, refused or refunded */
    record Return(
            UUID id,
            Word state,
            LocalDate noticedOn,
            LocalDateTime appliedAt,
            @Nullable Named appliedBy,
            @Nullable LocalDateTime reviewedAt,
            @Nullable Named reviewedBy,
            String findings,
            @Nullable LocalDateTime decidedAt,
            @Nullable Named decidedBy,
            @Nullable String rule,
            String reason,
            @Nullable LocalDateTime refundedAt,
            @Nullable Named refundedBy) {}

    /**
     * Choices of the forms.
     *
     * @param agencies those that take new business; none where the place has no directory
     * @param cases of this project with verified arrears
     */
    record Offers(
            List<Word> forms,
            List<Word> agencies,
            List<Word> termStarts,
            List<Word> returnRules,
            List<Arrears> cases,
            boolean directory) {}
}
