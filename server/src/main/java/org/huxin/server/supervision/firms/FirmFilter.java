package org.huxin.server.supervision.firms;

import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.supervision.Tables.FIRM;
import static org.huxin.db.supervision.Tables.FIRM_RATING;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.huxin.server.kernel.CommandRefused;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Which firms.
 *
 * @param unit whose list they stand on
 * @param text part of a name, or the beginning of a credit code
 */
record FirmFilter(
        State state,
        @Nullable String sector,
        @Nullable String unit,
        @Nullable String text) {

    enum State {
        /** On the list of key-monitored firms. */
        WATCHED,
        /** A declaration is overdue. */
        OVERDUE,
        /** A number of a declaration was corrected. */
        CORRECTED,
        /** An inspection is overdue. */
        UNINSPECTED,
        /** A grade waits for somebody to confirm it. */
        PROPOSED,
        ALL
    }

    static FirmFilter of(
            @Nullable String state, @Nullable String sector, @Nullable String unit, @Nullable String text) {
        var wanted = state == null || state.isBlank() ? State.WATCHED.name() : state.toUpperCase(Locale.ROOT);
        return new FirmFilter(
                Arrays.stream(State.values())
                        .filter(one -> one.name().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> CommandRefused.field("firm.state", "state", "没有“" + state + "”这种状态")),
                told(sector),
                told(unit),
                told(text));
    }

    private static @Nullable String told(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    Condition condition(LocalDate today) {
        var standing = switch (state) {
            case WATCHED -> FIRM.WATCHED_ON.isNotNull();
            case OVERDUE -> FIRM.DECLARE_BY.lt(today);
            case CORRECTED -> FIRM.CORRECTED_ON.isNotNull();
            case UNINSPECTED -> FIRM.INSPECT_BY.lt(today);
            case PROPOSED ->
                exists(selectOne()
                        .from(FIRM_RATING)
                        .where(FIRM_RATING.FIRM.eq(FIRM.ID))
                        .and(FIRM_RATING.DECIDED_AT.isNull()));
            case ALL -> noCondition();
        };
        return standing.and(sector == null ? noCondition() : FIRM.SECTOR.eq(sector))
                .and(unit == null ? noCondition() : FIRM.UNIT.eq(unit))
                .and(
                        text == null
                                ? noCondition()
                                : ENTERPRISE
                                        .NAME
                                        .contains(text)
                                        .or(ENTERPRISE.CREDIT_CODE.startsWith(text.toUpperCase(Locale.ROOT))));
    }
}
