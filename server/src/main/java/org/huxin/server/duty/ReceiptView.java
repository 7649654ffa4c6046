package org.huxin.server.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.huxin.server.party.Named;
import org.huxin.server.policy.CitedClause;
import org.huxin.server.policy.OpenValue;
import org.jspecify.annotations.Nullable;

/**
 * 依据: why a duty is owed and by when, for a person to read.
 *
 * @param dates each step of the date, in order
 * @param facts the facts that decided
 * @param gap the value that the office set where the clause gives none; null where it gives a number
 * @param explanation the same in plain sentences, with the moment it was computed for and whether it replays
 */
record ReceiptView(
        DutyView duty,
        CitedClause citation,
        RuleVersion rule,
        List<DateStep> dates,
        List<FactUsed> facts,
        List<LadderStep> escalations,
        @Nullable Extended extension,
        List<Paused> pauses,
        @Nullable OpenValue gap,
        List<String> explanation) {

    /** @param version day on which this server first ran the pack's state; empty if never */
    record RuleVersion(String id, String pack, String version, String hash, String source) {}

    record DateStep(String label, LocalDate on, String note) {}

    /** @param use opened, met, extended, paused, resumed, cancelled or escalation */
    record FactUsed(
            String id,
            String type,
            String label,
            LocalDateTime at,
            @Nullable String by,
            List<Attribute> attributes,
            String use) {}

    record Attribute(String label, String value) {}

    /**
     * @param on day at whose close it is drawn
     * @param status planned, drawn or dropped
     */
    record LadderStep(
            String id,
            String title,
            LocalDate on,
            String status,
            List<Named> to,
            @Nullable String paper,
            @Nullable String paperNumber) {}

    record Extended(LocalDate until, String reason) {}

    record Paused(LocalDate from, @Nullable LocalDate to, String basis) {}
}
