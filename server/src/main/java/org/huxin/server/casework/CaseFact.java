package org.huxin.server.casework;

import java.time.LocalDateTime;
import java.util.List;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;
import org.jspecify.annotations.Nullable;

/** What happens to a case. Free text stays with the case: facts carry what rules judge, and no personal data. */
public sealed interface CaseFact extends Fact {

    /** @param steps ids of the steps that the pack orders, in their order */
    @FactType("case.opened")
    record Opened(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String clue,
            String number,
            List<String> steps,
            String unit,
            @Nullable String region,
            @Nullable String field,
            String employer,
            @Nullable String industryUnit,
            @Nullable String territoryUnit,
            boolean stateCompany)
            implements CaseFact {}

    /** The case is handed to the units that answer for it by industry and by place. */
    @FactType("case.assigned")
    record Assigned(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            @Nullable String industryUnit,
            @Nullable String territoryUnit,
            String assigner)
            implements CaseFact {}

    /**
     * @param document id of the attachment; null where the step asks for none
     * @param listed whether the case was under 挂牌督办 by then
     */
    @FactType("case.step_entered")
    record StepEntered(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String step,
            @Nullable String document,
            boolean listed)
            implements CaseFact {}

    @FactType("case.cause_set")
    record CauseSet(String subject, LocalDateTime at, String jurisdiction, String cause) implements CaseFact {}

    @FactType("case.marked_major")
    record MarkedMajor(String subject, LocalDateTime at, String jurisdiction) implements CaseFact {}

    @FactType("case.verified")
    record Verified(String subject, LocalDateTime at, String jurisdiction, long amountFen, int persons)
            implements CaseFact {}

    /** @param step in which the case was put on the list */
    @FactType("case.listed")
    record Listed(String subject, LocalDateTime at, String jurisdiction, String step) implements CaseFact {}

    @FactType("case.task_force_formed")
    record TaskForceFormed(String subject, LocalDateTime at, String jurisdiction, List<String> members, String plan)
            implements CaseFact {}

    /** @param capacity as what the unit takes part: {@code territory}, {@code industry}, {@code lead} or {@code helper} */
    @FactType("case.fed_back")
    record FedBack(String subject, LocalDateTime at, String jurisdiction, String unit, String capacity)
            implements CaseFact {}

    /**
     * Told when the report goes up, and again when its receipt has come back.
     *
     * @param stage step that is reported
     */
    @FactType("case.reported_up")
    record ReportedUp(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String stage,
            String to,
            @Nullable String receipt) implements CaseFact {}

    @FactType("case.supervision_answered")
    record SupervisionAnswered(String subject, LocalDateTime at, String jurisdiction, String unit)
            implements CaseFact {}

    @FactType("case.closed")
    record Closed(String subject, LocalDateTime at, String jurisdiction) implements CaseFact {}

    /** The arrears are back: what was known of the case when it was closed opens its duties again. */
    @FactType("case.reopened")
    record Reopened(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            @Nullable String field,
            @Nullable String cause,
            boolean listed,
            boolean stateCompany)
            implements CaseFact {}
}
