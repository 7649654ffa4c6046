package org.huxin.server.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;
import org.jspecify.annotations.Nullable;

/** What happens to a clue. Free text stays with the clue: facts carry what rules judge, and no personal data. */
public sealed interface ClueFact extends Fact {

    @FactType("clue.received")
    record Received(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String number,
            String channel,
            String sourceUnit,
            String firstAskedUnit,
            String firstAskedOfficer,
            @Nullable String region,
            @Nullable String field,
            @Nullable String nature,
            boolean hasProject,
            @Nullable String project,
            @Nullable String ofProject,
            @Nullable String ownProjectOf,
            @Nullable String fundKind,
            String employer,
            @Nullable String site,
            @Nullable Long claimedFen,
            @Nullable Integer claimedPersons,
            boolean anonymous,
            @Nullable String superiorMode,
            @Nullable String foreignNumber,
            @Nullable String proposedUnit,
            @Nullable String industryUnit,
            @Nullable String territoryUnit,
            List<String> presentUnits,
            boolean stateCompany,
            @Nullable Integer monthsSinceEnd)
            implements ClueFact {}

    @FactType("clue.assigned")
    record Assigned(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String unit,
            @Nullable String officer,
            String assigner,
            List<String> helpers,
            @Nullable String industryUnit,
            @Nullable String territoryUnit,
            String employer,
            String mode,
            @Nullable LocalDate dueOn)
            implements ClueFact {}

    @FactType("clue.accepted")
    record Accepted(String subject, LocalDateTime at, String jurisdiction, String unit, String officer)
            implements ClueFact {}

    @FactType("clue.handed_over")
    record HandedOver(String subject, LocalDateTime at, String jurisdiction, String fromUnit, String toUnit)
            implements ClueFact {}

    @FactType("clue.fed_back")
    record FedBack(String subject, LocalDateTime at, String jurisdiction, String unit, String capacity)
            implements ClueFact {}

    @FactType("clue.progressed")
    record Progressed(String subject, LocalDateTime at, String jurisdiction, String unit, String kind, String capacity)
            implements ClueFact {}

    @FactType("clue.verified")
    record Verified(String subject, LocalDateTime at, String jurisdiction, long amountFen, int persons)
            implements ClueFact {}

    @FactType("clue.marked_major")
    record MarkedMajor(String subject, LocalDateTime at, String jurisdiction) implements ClueFact {}

    @FactType("clue.marked_stability")
    record MarkedStability(String subject, LocalDateTime at, String jurisdiction) implements ClueFact {}

    @FactType("clue.cause_set")
    record CauseSet(String subject, LocalDateTime at, String jurisdiction, String cause) implements ClueFact {}

    @FactType("clue.inability_reported")
    record InabilityReported(String subject, LocalDateTime at, String jurisdiction, String unit, String paper)
            implements ClueFact {}

    @FactType("clue.joint_group_formed")
    record JointGroupFormed(String subject, LocalDateTime at, String jurisdiction, List<String> members)
            implements ClueFact {}

    @FactType("clue.joint_group_resolved")
    record JointGroupResolved(String subject, LocalDateTime at, String jurisdiction, String result)
            implements ClueFact {}

    @FactType("clue.task_force_formed")
    record TaskForceFormed(String subject, LocalDateTime at, String jurisdiction, List<String> members, String plan)
            implements ClueFact {}

    @FactType("clue.reported_up")
    record ReportedUp(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String to,
            String unit,
            @Nullable String receipt) implements ClueFact {}

    @FactType("clue.term_extended")
    record TermExtended(
            String subject, LocalDateTime at, String jurisdiction, String rule, LocalDate until, String reason)
            implements ClueFact {}

    @FactType("clue.paused")
    record Paused(String subject, LocalDateTime at, String jurisdiction, String basis) implements ClueFact {}

    @FactType("clue.resumed")
    record Resumed(String subject, LocalDateTime at, String jurisdiction) implements ClueFact {}

    @FactType("clue.resolved")
    record Resolved(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String unit,
            String proof,
            @Nullable Long paidFen) implements ClueFact {}

    @FactType("clue.visited")
    record Visited(String subject, LocalDateTime at, String jurisdiction, String result) implements ClueFact {}

    @FactType("clue.reopened")
    record Reopened(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            @Nullable String field) implements ClueFact {}

    /** @param byLead whether the handling unit itself struck it off */
    @FactType("clue.closed")
    record Closed(String subject, LocalDateTime at, String jurisdiction, boolean byLead) implements ClueFact {}

    @FactType("clue.terminated")
    record Terminated(String subject, LocalDateTime at, String jurisdiction, String reason) implements ClueFact {}

    @FactType("clue.refused")
    record Refused(String subject, LocalDateTime at, String jurisdiction) implements ClueFact {}

    @FactType("clue.followed_up")
    record FollowedUp(String subject, LocalDateTime at, String jurisdiction, String unit) implements ClueFact {}
}
