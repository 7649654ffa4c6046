package org.huxin.engine.warning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 农民工工资专用账户 in a month.
 *
 * @param row the account
 * @param balanceFen as last told
 * @param lastInflowOn null where nothing ever came in
 * @param movements what moved in the month
 */
public record AccountMonth(
        Row row, long balanceFen, @Nullable LocalDate lastInflowOn, List<Movement> movements) {

    /** What a movement is. */
    public enum Kind {
        /** Money coming in. */
        INFLOW,
        /** To a worker's own account. */
        WAGES,
        /** Anywhere else, which the account is not for (account-measures art. 7). */
        ELSEWHERE
    }

    /** @param fen above zero, whichever way it went */
    public record Movement(Row row, Kind kind, long fen) {}

    public AccountMonth {
        movements = Row.tidy(movements, Movement::row);
    }
}
