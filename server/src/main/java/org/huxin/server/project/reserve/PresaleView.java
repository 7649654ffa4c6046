package org.huxin.server.project.reserve;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.party.Named;
import org.huxin.server.project.register.ProjectDetail.Action;
import org.jspecify.annotations.Nullable;

/**
 * The pre-sale money of a project.
 *
 * @param version of the project, to be sent back with every act
 * @param label what the place calls it; null for projects that have none
 * @param unit that manages it
 * @param account null while none was opened
 * @param receipts the latest first
 * @param requests those that wait for a decision, then the latest first
 */
record PresaleView(
        long version,
        @Nullable String label,
        @Nullable Named unit,
        @Nullable Account account,
        List<Receipt> receipts,
        List<Request> requests,
        List<Action> actions) {

    record Account(String bank, long balanceFen, LocalDateTime openedAt) {}

    record Receipt(UUID id, long amountFen, LocalDate receivedOn, LocalDateTime recordedAt) {}

    /** @param granted null while it waits */
    record Request(
            UUID id,
            long amountFen,
            String purpose,
            LocalDateTime requestedAt,
            Named unit,
            @Nullable Boolean granted,
            @Nullable String reason,
            @Nullable LocalDateTime decidedAt) {}
}
