package org.huxin.server.project.labour;

import static org.huxin.db.project.Tables.LABOUR_PERIOD;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import org.huxin.server.kernel.CommandRefused;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Which periods are meant.
 *
 * @param state null for all
 * @param month null for all
 */
record LabourFilter(@Nullable State state, @Nullable YearMonth month) {

    /** Groups of {@link PeriodState}: late is short or not there at all. */
    enum State {
        DUE,
        FULL,
        LATE,
        SHORT,
        OVERDUE
    }

    static LabourFilter of(@Nullable String state, @Nullable YearMonth month) {
        if (month != null && (month.getYear() < 1990 || month.getYear() > 2200)) {
            throw CommandRefused.field("labour.month", "month", "月份超出范围");
        }
        return new LabourFilter(
                state == null || state.isBlank()
                        ? null
                        : Arrays.stream(State.values())
                                .filter(one ->
                                        one.name().toLowerCase(Locale.ROOT).equals(state))
                                .findFirst()
                                .orElseThrow(
                                        () -> CommandRefused.field("labour.state", "state", "没有“" + state + "”这种状态")),
                month);
    }

    Condition on(LocalDate day) {
        return state(day).and(month == null ? noCondition() : LABOUR_PERIOD.MONTH.eq(month.atDay(1)));
    }

    private Condition state(LocalDate day) {
        var missing = LABOUR_PERIOD.RECEIVED_FEN.lt(LABOUR_PERIOD.DUE_FEN);
        var late = missing.and(LABOUR_PERIOD.DUE_ON.lt(day));
        return switch (state) {
            case null -> noCondition();
            case FULL -> LABOUR_PERIOD.RECEIVED_FEN.ge(LABOUR_PERIOD.DUE_FEN);
            case DUE -> missing.and(LABOUR_PERIOD.DUE_ON.ge(day).or(LABOUR_PERIOD.DUE_ON.isNull()));
            case LATE -> late;
            case SHORT -> late.and(LABOUR_PERIOD.RECEIVED_FEN.gt(0L));
            case OVERDUE -> late.and(LABOUR_PERIOD.RECEIVED_FEN.eq(0L));
        };
    }
}
