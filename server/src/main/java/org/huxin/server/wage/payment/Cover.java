package org.huxin.server.wage.payment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the account of a project lasts.
 *
 * @param averageFen mean of the payrolls of the months that had one
 * @param monthsOfCover balance by that mean, to a tenth; null while there was no payroll
 * @param months latest first
 */
record Cover(long balanceFen, long averageFen, @Nullable BigDecimal monthsOfCover, List<Month> months) {

    /**
     * One month, in fen.
     *
     * @param agreedFen labour cost that the owner owes for it; null where neither contract nor place says
     * @param labourFen labour cost that came in during it
     * @param wagesFen wages paid out during it, less what came back
     * @param otherFen paid out to anybody else
     * @param payrollFen approved for it
     * @param shortFen by how much what came in is less than the payroll; 0 if it is enough
     */
    record Month(
            YearMonth month,
            @Nullable Long agreedFen,
            long labourFen,
            long wagesFen,
            long otherFen,
            long payrollFen,
            long shortFen) {}
}
