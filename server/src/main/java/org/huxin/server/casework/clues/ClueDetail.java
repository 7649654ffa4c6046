package org.huxin.server.casework.clues;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.casework.reports.UpwardReport;
import org.huxin.server.document.PaperView;
import org.huxin.server.duty.DutyView;
import org.huxin.server.party.Named;
import org.huxin.server.party.PersonalKind;
import org.huxin.server.party.Task;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one clue, as its page shows it. Money in fen.
 *
 * @param warning that it was made of; its evidence stands in the narrative
 * @param limited the officer sees the state only: most lists are empty then
 * @param actions what the officer may do now, in the order to offer it
 */
record ClueDetail(
        @JsonUnwrapped ClueRow row,
        long version,
        @Nullable String foreignNumber,
        boolean hasProject,
        @Nullable UUID projectId,
        @Nullable UUID warning,
        @Nullable String employerCode,
        @Nullable Named ownProjectOf,
        @Nullable Word fundKind,
        String narrative,
        @Nullable Word superiorMode,
        RouteProposal proposal,
        @Nullable String proposalReason,
        @Nullable Reporter reporter,
        List<Named> helpers,
        List<Named> presentUnits,
        @Nullable Word cause,
        @Nullable Long verifiedFen,
        @Nullable Integer verifiedPersons,
        @Nullable Long paidFen,
        boolean stability,
        List<Entry> timeline,
        List<DutyView> duties,
        List<PaperView> papers,
        List<UpwardReport> reports,
        List<Attachment> attachments,
        List<Task> tasks,
        @Nullable TaskForce taskForce,
        @Nullable JointGroup jointGroup,
        List<Action> actions,
        boolean limited) {

    /** Who reported, masked or revealed. */
    record Reporter(
            String name,
            @Nullable String phone,
            @Nullable String idNumber,
            @Nullable String bankCard) {

        static @Nullable Reporter of(Map<PersonalKind, String> told) {
            return told.isEmpty()
                    ? null
                    : new Reporter(
                            told.getOrDefault(PersonalKind.NAME, ""),
                            told.get(PersonalKind.PHONE),
                            told.get(PersonalKind.ID_NUMBER),
                            told.get(PersonalKind.BANK_CARD));
        }
    }

    /** One entry of the timeline. */
    record Entry(
            UUID id,
            String type,
            String label,
            LocalDateTime at,
            @Nullable String by,
            @Nullable String unit,
            String text,
            List<Attribute> attributes,
            List<Attachment> attachments) {}

    record Attribute(String label, String value) {}

    /** @param missing what the pack still asks for */
    record TaskForce(List<Named> members, String plan, LocalDateTime formedAt, List<String> missing) {}

    record JointGroup(
            List<Named> members,
            LocalDateTime formedAt,
            @Nullable String result,
            @Nullable LocalDateTime resolvedAt) {}

    /** @param refusal null if allowed, else what the console shows beside the disabled button */
    record Action(String name, @Nullable String refusal) {}
}
