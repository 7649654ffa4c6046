package org.huxin.server.supervision.firms;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * A firm that a place looks after.
 *
 * @param clean periods in a row without wages owed; null while it is not watched
 * @param grades what the place grades firms into, best first; empty where it does not
 */
record FirmView(
        Line line,
        long version,
        @Nullable Integer clean,
        @Nullable Integer cleanNeeded,
        List<Ground> grounds,
        List<DeclarationView> declarations,
        List<Word> grades,
        List<RatingView> ratings,
        List<InspectionView> inspections,
        List<Word> findings,
        List<Act> acts,
        List<Offer> offers) {

    /**
     * @param declareBy first day on which an open declaration is due
     * @param correctedOn last day on which a number of a declaration was corrected
     */
    record Line(
            UUID id,
            UUID enterprise,
            String name,
            @Nullable String creditCode,
            Word sector,
            @Nullable Word field,
            @Nullable Named unit,
            @Nullable LocalDate watchedOn,
            @Nullable LocalDate declareBy,
            boolean declarationOverdue,
            @Nullable LocalDate correctedOn,
            @Nullable Word grade,
            @Nullable LocalDate inspectBy,
            boolean inspectionOverdue) {}

    /** @param moment of the case: case_verified or case_closed */
    record Ground(UUID caseId, String number, String moment, LocalDateTime at, long fen, int persons) {}

    record RatingView(
            UUID id,
            @Nullable Word from,
            Word to,
            String reason,
            List<String> cases,
            LocalDateTime proposedAt,
            @Nullable LocalDateTime decidedAt,
            @Nullable Named decidedUnit,
            @Nullable Boolean taken,
            @Nullable String note) {}

    record InspectionView(
            UUID id,
            LocalDate on,
            Word finding,
            String note,
            @Nullable Named officer,
            @Nullable Named unit) {}

    record Act(
            LocalDateTime at,
            String act,
            String note,
            @Nullable Named by,
            @Nullable Named unit) {}

    /** @param refusal why it cannot be done now; null if it can */
    record Offer(String act, @Nullable String refusal) {}
}
