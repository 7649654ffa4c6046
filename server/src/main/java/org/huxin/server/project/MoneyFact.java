package org.huxin.server.project;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the money of a project: subject {@code project:<id>}, and {@code fund:<id>} for one planned payment of
 * government money, each of which has a day of its own. Money in fen.
 */
public sealed interface MoneyFact extends Fact {

    /**
     * What has been paid for the works was held against what was done.
     *
     * @param gapFen missing to the lowest share; 0 when it is enough
     */
    @FactType("money.progress_checked")
    record ProgressChecked(
            String subject, LocalDateTime at, String jurisdiction, long valueFen, long paidFen, long gapFen)
            implements MoneyFact {}

    /** Works done were settled before the end of the works. */
    @FactType("money.settled")
    record Settled(
            String subject, LocalDateTime at, String jurisdiction, LocalDate fromDay, LocalDate toDay, long amountFen)
            implements MoneyFact {}

    /** Government money was arranged for the project. */
    @FactType("money.arranged")
    record Arranged(String subject, LocalDateTime at, String jurisdiction, long amountFen) implements MoneyFact {}

    /** The budget of the project was approved. */
    @FactType("money.budget_approved")
    record BudgetApproved(String subject, LocalDateTime at, String jurisdiction, long amountFen) implements MoneyFact {}

    /** A payment of government money was planned. @param dueOn last day */
    @FactType("fund.planned")
    record Planned(
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
            long amountFen,
            LocalDate dueOn)
            implements MoneyFact {}

    /** What was paid out has reached the planned payment. */
    @FactType("fund.covered")
    record Covered(String subject, LocalDateTime at, String jurisdiction) implements MoneyFact {}

    /** It was planned in error. */
    @FactType("fund.withdrawn")
    record Withdrawn(String subject, LocalDateTime at, String jurisdiction) implements MoneyFact {}
}
