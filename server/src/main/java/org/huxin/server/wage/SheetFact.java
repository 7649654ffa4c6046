package org.huxin.server.wage;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the wage sheets that a firm owes for a month of a project, subject {@code wage_hand_in:<id>}. Money in fen.
 */
public sealed interface SheetFact extends Fact {

    /**
     * A sheet is owed, since people of the firm worked; told again when its day moves.
     *
     * @param ofProject id of the project
     * @param employer the firm that owes it
     * @param month such as 2024-06
     * @param dueOn last day; null while no pay date is agreed
     */
    @FactType("wage.sheet_due")
    record Due(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String ofProject,
            String number,
            String name,
            @Nullable String region,
            @Nullable String field,
            @Nullable String industryUnit,
            String sourceUnit,
            String employer,
            String month,
            @Nullable LocalDate dueOn)
            implements SheetFact {}

    /**
     * What there is of a package that is about to be handed in; only gates see it.
     *
     * @param unassessed workers who worked and whose work nobody has assessed
     * @param leftOut workers who worked and stand in no sheet of the firm
     * @param unconfirmed lines that the worker has not confirmed
     * @param objected lines with an objection that nobody has answered
     * @param attendance whether the attendance of the month goes with it
     * @param progress whether the progress of the works goes with it
     * @param entrusted whether the firm has the general contractor pay its people, or is the general contractor
     */
    @FactType("wage.sheet_checked")
    record Checked(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            int lines,
            int unassessed,
            int leftOut,
            int unconfirmed,
            int objected,
            boolean attendance,
            boolean progress,
            boolean entrusted)
            implements SheetFact {}

    /** @param late after its day; what is handed in again after a return is judged by when it came first */
    @FactType("wage.sheet_handed")
    record Handed(String subject, LocalDateTime at, String jurisdiction, int lines, long amountFen, boolean late)
            implements SheetFact {}

    @FactType("wage.sheet_returned")
    record Returned(String subject, LocalDateTime at, String jurisdiction) implements SheetFact {}

    @FactType("wage.sheet_approved")
    record Approved(String subject, LocalDateTime at, String jurisdiction, long amountFen) implements SheetFact {}
}
