package org.huxin.server.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.party.Named;
import org.huxin.server.policy.CitedClause;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * One warning whole.
 *
 * @param officer whose task it is; null where it is the unit's
 * @param clue that it became, by number
 * @param debt what a clue of it would begin with; null once it cannot become one
 */
record WarningView(
        Line line,
        long version,
        String ruleVersion,
        @Nullable CitedClause clause,
        boolean own,
        Word signal,
        String comparison,
        List<Evidence.Line> rows,
        List<Turn> turns,
        List<Act> acts,
        @Nullable Named officer,
        @Nullable Named clue,
        WarnedDebts.@Nullable Debt debt,
        List<Offer> offers) {

    /**
     * A line of the list.
     *
     * @param project null where it is about a firm
     * @param firm as it is watched; null where it is about a project
     * @param number of the project, or credit code of the firm; empty while it is not known
     * @param state standing, excused, untold or gone
     * @param stage raised, found_true, innocent, no_data, handed_on or cleared
     * @param dueOn last day to look at it; null while the office has set no term
     * @param overdue that day has gone by and nobody has
     */
    record Line(
            UUID id,
            @Nullable UUID project,
            @Nullable UUID firm,
            String number,
            String name,
            String rule,
            String title,
            Word grade,
            String state,
            String stage,
            BigDecimal measured,
            BigDecimal limit,
            String unit,
            @Nullable Named bearer,
            String firstMonth,
            LocalDate firstSeen,
            LocalDate lastSeen,
            @Nullable LocalDate goneOn,
            @Nullable LocalDate dueOn,
            boolean overdue) {}

    /** From when on it read so. */
    record Turn(LocalDate day, String state, Word grade, BigDecimal measured, BigDecimal limit, String ruleVersion) {}

    /** @param by null where nobody did it */
    record Act(
            LocalDateTime at,
            String act,
            String note,
            @Nullable Named by,
            @Nullable Named unit) {}

    /** @param refusal why it cannot be done now; null where it can */
    record Offer(String act, @Nullable String refusal) {}
}
