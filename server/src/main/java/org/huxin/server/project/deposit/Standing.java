package org.huxin.server.project.deposit;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.DEPOSIT;
import static org.huxin.db.project.Tables.DEPOSIT_INSTRUMENT;
import static org.huxin.db.project.Tables.DEPOSIT_MOVEMENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** How deposits stand, for a row of the table of projects: one meaning for the page, the list, the coverage and the gates. */
final class Standing {

    static final String IN = "in";
    static final String USED = "used";
    static final String RETURNED = "returned";

    private Standing() {}

    /** A movement with its sign: what came in, less what was used or went back. */
    static Field<Long> signed() {
        return when(DEPOSIT_MOVEMENT.KIND.eq(IN), DEPOSIT_MOVEMENT.FEN).otherwise(DEPOSIT_MOVEMENT.FEN.neg());
    }

    /** Whether an instrument counts on a day: its first day has come and its last has not passed. */
    static Condition counts(LocalDate day) {
        return DEPOSIT_INSTRUMENT
                .VALID_FROM
                .le(day)
                .and(DEPOSIT_INSTRUMENT.VALID_TO.isNull().or(DEPOSIT_INSTRUMENT.VALID_TO.ge(day)));
    }

    /** What is in force on a day, in fen. */
    static Field<Long> inForce(LocalDate day) {
        return field(select(coalesce(sum(signed()), BigDecimal.ZERO))
                        .from(DEPOSIT_MOVEMENT)
                        .join(DEPOSIT_INSTRUMENT)
                        .on(DEPOSIT_INSTRUMENT.ID.eq(DEPOSIT_MOVEMENT.INSTRUMENT))
                        .where(DEPOSIT_MOVEMENT.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                        .and(counts(day)))
                .cast(SQLDataType.BIGINT);
    }

    /** What is left, ended guarantees included, in fen. */
    static Field<Long> balance() {
        return field(select(coalesce(sum(signed()), BigDecimal.ZERO))
                        .from(DEPOSIT_MOVEMENT)
                        .where(DEPOSIT_MOVEMENT.PROJECT.eq(CONSTRUCTION_PROJECT.ID)))
                .cast(SQLDataType.BIGINT);
    }

    /** Null while it is not set, and when waived. */
    static Field<Long> required() {
        return field(select(DEPOSIT.REQUIRED_FEN).from(DEPOSIT).where(DEPOSIT.PROJECT.eq(CONSTRUCTION_PROJECT.ID)));
    }

    private static Condition set(Condition which) {
        return exists(selectOne()
                .from(DEPOSIT)
                .where(DEPOSIT.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                .and(which));
    }

    /** Waived, or what is in force covers what is required. */
    static Condition inPlace(LocalDate day) {
        return set(DEPOSIT.WAIVED.isTrue().or(DEPOSIT.REQUIRED_FEN.le(inForce(day))));
    }

    /** Code of {@link DepositState}. */
    static Field<String> state(LocalDate day) {
        return when(set(DEPOSIT.REFUNDED_AT.isNotNull()), inline(DepositState.RETURNED.code()))
                .when(set(DEPOSIT.WAIVED.isTrue()), inline(DepositState.WAIVED.code()))
                .when(inPlace(day), inline(DepositState.FULL.code()))
                .when(inForce(day).gt(0L), inline(DepositState.SHORT.code()))
                .otherwise(inline(DepositState.NONE.code()));
    }
}
