package org.huxin.server.wage.match;

import static org.huxin.db.wage.Tables.WORKER_MONTH;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.UUID;
import org.huxin.engine.match.Reason;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the ledger.
 *
 * @param employer null for all firms
 * @param reason null for all rows
 */
record MonthFilter(
        UUID project,
        LocalDate month,
        @Nullable UUID employer,
        @Nullable Reason reason) {

    Condition everybody() {
        return WORKER_MONTH
                .PROJECT
                .eq(project)
                .and(WORKER_MONTH.MONTH.eq(month))
                .and(employer == null ? noCondition() : WORKER_MONTH.EMPLOYER.eq(employer));
    }

    Condition rows() {
        return everybody().and(reason == null ? noCondition() : MonthTable.named(WORKER_MONTH.REASONS, reason));
    }
}
