package org.huxin.server.casework.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.casework.reports.UpwardReport;
import org.huxin.server.document.PaperView;
import org.huxin.server.duty.DutyView;
import org.huxin.server.party.Named;
import org.huxin.server.party.Region;
import org.huxin.server.party.Task;
import org.huxin.server.policy.CitedClause;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one case, as its page shows it.
 *
 * @param gates what must hold before the steps ahead
 * @param actions what the officer may do now, in the order to offer it
 */
record CaseDetail(
        @JsonUnwrapped CaseRow row,
        long version,
        @Nullable Region region,
        @Nullable Word field,
        List<Taken> steps,
        List<Condition> gates,
        @Nullable TaskForce taskForce,
        List<Entry> timeline,
        List<DutyView> duties,
        List<PaperView> papers,
        List<UpwardReport> reports,
        List<Task> tasks,
        List<Attachment> attachments,
        List<Action> actions) {

    /**
     * A step with who took it, when and with which document.
     *
     * @param state {@code done}, {@code skipped}, {@code current} or {@code ahead}
     */
    record Taken(
            String id,
            String label,
            boolean documentRequired,
            boolean reportUp,
            String state,
            @Nullable LocalDateTime enteredAt,
            @Nullable String by,
            @Nullable Attachment document) {}

    /** @param refusal what the officer is told while it does not hold */
    record Condition(String rule, String step, boolean passed, String refusal, CitedClause citation) {}

    /** @param missing what the rules still ask for */
    record TaskForce(List<Named> members, String plan, LocalDateTime formedAt, List<String> missing) {}

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

    /** @param refusal null if allowed, else what the console shows beside the disabled button */
    record Action(String name, @Nullable String refusal) {}
}
