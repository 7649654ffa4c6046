package org.huxin.server.wage.match;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.PROJECT_MONTH;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.huxin.engine.match.Reason;
import org.huxin.server.kernel.CommandRefused;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Which months of which projects.
 *
 * @param month first day; null for all
 * @param text part of a project's name or number
 */
record MatchListFilter(
        State state,
        @Nullable LocalDate month,
        @Nullable Reason reason,
        @Nullable String text) {

    private static final int AT_ONCE = Reason.bits(
            Arrays.stream(Reason.values()).filter(one -> !one.waits()).toList());

    /** Whether something stands in a month, or in a worker's part of it, that is to be answered for today. */
    static boolean fallenDue(int reasons, @Nullable LocalDate payBy, LocalDate today) {
        return payBy == null || payBy.isBefore(today) || (reasons & AT_ONCE) != 0;
    }

    /** Which months. */
    enum State {
        /** Something differs, and the day of pay has gone by, or it does not wait for that day. */
        DIFFERING,
        /** Wages are missing, and their day of pay is still to come. */
        COMING,
        ALL
    }

    static MatchListFilter of(
            @Nullable String state, @Nullable YearMonth month, @Nullable String reason, @Nullable String text) {
        var wanted = state == null || state.isBlank() ? State.DIFFERING.name() : state.toUpperCase(Locale.ROOT);
        return new MatchListFilter(
                Arrays.stream(State.values())
                        .filter(one -> one.name().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> CommandRefused.field("match.state", "state", "没有“" + state + "”这种状态")),
                AskedMonth.first(month),
                MatchWords.asked(reason),
                text == null || text.isBlank() ? null : text.strip());
    }

    Condition on(LocalDate today) {
        var coming = PROJECT_MONTH.PAY_BY.ge(today);
        var wanted = switch (state) {
            case DIFFERING ->
                PROJECT_MONTH
                        .DIFFERING
                        .gt(0)
                        .and(PROJECT_MONTH
                                .PAY_BY
                                .isNull()
                                .or(PROJECT_MONTH.PAY_BY.lt(today))
                                .or(PROJECT_MONTH.REASONS.bitAnd(AT_ONCE).ne(0)));
            case COMING -> coming;
            case ALL -> noCondition();
        };
        return wanted.and(month == null ? noCondition() : PROJECT_MONTH.MONTH.eq(month))
                .and(reason == null ? noCondition() : MonthTable.named(PROJECT_MONTH.REASONS, reason))
                .and(
                        text == null
                                ? noCondition()
                                : CONSTRUCTION_PROJECT
                                        .NAME
                                        .contains(text)
                                        .or(CONSTRUCTION_PROJECT.NUMBER.contains(text)));
    }
}
