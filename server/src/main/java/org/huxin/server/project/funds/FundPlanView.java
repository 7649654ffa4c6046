package org.huxin.server.project.funds;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.duty.DutyView;
import org.huxin.server.project.register.ProjectDetail.Action;
import org.jspecify.annotations.Nullable;

/**
 * 政府投资资金 of one project. Money in fen.
 *
 * @param government whether it lives on government money
 * @param budget approved; null while there is none
 */
record FundPlanView(
        long version,
        boolean government,
        Coverage.Standing standing,
        List<Arranged> arranged,
        @Nullable Budget budget,
        List<Instalment> plan,
        List<PaidOut> paid,
        List<Action> actions) {

    record Arranged(UUID id, long amountFen, LocalDate arrangedOn, String document) {}

    record Budget(long amountFen, LocalDate approvedOn, String document) {}

    /**
     * @param coveredOn the day on which what was paid out reached it; null while it has not
     * @param daysLate after its day; 0 if in time
     */
    record Instalment(
            UUID id,
            LocalDate dueOn,
            long amountFen,
            @Nullable LocalDate coveredOn,
            int daysLate,
            List<DutyView> duties) {}

    record PaidOut(UUID id, LocalDate paidOn, long amountFen, String voucher) {}
}
