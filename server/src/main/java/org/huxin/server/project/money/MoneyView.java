package org.huxin.server.project.money;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.ProjectDetail.Action;
import org.jspecify.annotations.Nullable;

/**
 * 工程款 of one project. Money in fen.
 *
 * @param checked how the payments stand against the works done
 * @param ledgers labour cost, then other money
 * @param unsplitFen paid without anybody having said how much is labour cost
 * @param settlementMonths how long an interim settlement lasts; null while the place has not set it
 * @param purposes that a ledger may be spent for
 */
record MoneyView(
        long version,
        ProgressFloor.Checked checked,
        List<Ledgers.Ledger> ledgers,
        long unsplitFen,
        List<Measured> measured,
        List<Payment> payments,
        List<Spending> spending,
        List<Settlement> settlements,
        @Nullable Long settlementMonths,
        List<Word> purposes,
        List<Action> actions) {

    /** @param progress of the month, in ten-thousandths of the whole works */
    record Measured(String month, long valueFen, @Nullable Integer progress, LocalDate measuredOn) {}

    /** @param month null for what was paid before works began */
    record Payment(
            UUID id,
            @Nullable String month,
            LocalDate paidOn,
            long amountFen,
            @Nullable Long labourFen,
            String voucher,
            LocalDateTime recordedAt) {}

    record Spending(UUID id, String ledger, Word purpose, long amountFen, LocalDate spentOn, String voucher) {}

    record Settlement(UUID id, LocalDate fromDay, LocalDate toDay, long amountFen) {}
}
