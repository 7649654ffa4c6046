package org.huxin.server.accountability.plans;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.party.Named;
import org.jspecify.annotations.Nullable;

/**
 * A task of the plan as it stands.
 *
 * @param overdue not done although its term has ended
 * @param done what was issued; null while it is not done
 * @param mayComplete whether the officer may mark it done
 * @param mayReopen whether the officer may take that back
 */
record PlanView(
        String code,
        String label,
        @Nullable Integer year,
        @Nullable LocalDate due,
        List<Named> leads,
        List<Named> helpers,
        boolean overdue,
        @Nullable Issued done,
        boolean mayComplete,
        boolean mayReopen) {

    /**
     * 制度文件.
     *
     * @param number 文号; empty if it has none
     */
    record Issued(
            UUID id,
            String task,
            String title,
            String number,
            LocalDate issuedOn,
            @Nullable Attachment file,
            Named unit,
            LocalDateTime addedAt) {}
}
