package org.huxin.server.project.labour;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.duty.DutyView;
import org.huxin.server.party.Named;
import org.huxin.server.policy.CitedClause;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.register.ProjectDetail.Action;
import org.jspecify.annotations.Nullable;

/**
 * 人工费用 of one project. Money in fen.
 *
 * @param periods the instalment before the works first, then month by month
 * @param total of what is due, received and short over all periods
 */
record LabourView(long version, Terms terms, List<Period> periods, Sums total, List<Action> actions) {

    /**
     * What was agreed about when and how much.
     *
     * @param dueDay of the following month; null where the longest cycle of the place counts
     * @param prepaidFen labour cost of the start-up funds; null while no share is set
     * @param floor null where the place gives none for these works
     */
    record Terms(
            @Nullable Integer dueDay,
            @Nullable Long startupFen,
            @Nullable Long prepaidFen,
            boolean asksPrepaid,
            @Nullable Floor floor) {}

    /**
     * The lowest share that the place gives for the kind of works.
     *
     * @param citation where it comes from
     */
    record Floor(BigDecimal percent, CitedClause citation) {}

    /**
     * One period as it stands today.
     *
     * @param month such as 2024-06; null for the instalment before the works
     * @param floorFen lowest sum by the rules of the place; null where they give none
     * @param agreedFen by contract; null where it is silent
     * @param dueFen the higher of both
     * @param alert whether it is short after its day
     * @param told who is alerted: the owner, and the units that owe it to see to it
     */
    record Period(
            UUID id,
            OfProject project,
            @Nullable String month,
            Word state,
            @Nullable Long floorFen,
            @Nullable Long agreedFen,
            @Nullable Long dueFen,
            long receivedFen,
            long gapFen,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate fullOn,
            int daysLate,
            boolean alert,
            Told told,
            List<DutyView> duties) {}

    record OfProject(UUID id, String number, String name) {}

    /** @param owner the firm that owes it; null while nobody has named one */
    record Told(@Nullable Enterprise owner, List<Named> units) {}

    record Sums(long dueFen, long receivedFen, long gapFen) {}
}
