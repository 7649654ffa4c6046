package org.huxin.server.project.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.document.PaperView;
import org.huxin.server.duty.DutyView;
import org.huxin.server.duty.Gates.Missing;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.life.LifeView;
import org.huxin.server.project.push.PushView;
import org.huxin.server.project.safeguards.Light;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one project, as its page shows it.
 *
 * @param life people, contracts, board, lists and what else has become of it
 * @param pushes what units must push, or pushed, about it
 * @param actions what the officer may do now, in the order to offer it
 * @param ways the steps that may come next, each with everything that is still missing
 * @param lights how it stands with each safeguard
 */
public record ProjectDetail(
        @JsonUnwrapped ProjectRow row,
        @JsonUnwrapped LifeView life,
        long version,
        @Nullable Enterprise supervisor,
        @Nullable Word fundKind,
        @Nullable Word level,
        String remark,
        List<Entry> timeline,
        List<DutyView> duties,
        List<PaperView> papers,
        List<PushView> pushes,
        List<Attachment> attachments,
        List<Action> actions,
        List<Way> ways,
        List<Light> lights) {

    /** One entry of the timeline. */
    public record Entry(
            UUID id,
            String type,
            LocalDateTime at,
            @Nullable Named by,
            @Nullable Named unit,
            String what,
            Map<String, String> detail,
            List<Attachment> attachments) {}

    /**
     * An act that fits where the project stands.
     *
     * @param refusal what the rules ask for first; the act is refused until it is there, null when nothing is missing
     */
    public record Action(
            String name, String label, @Nullable String refusal) {}

    /** A step with what must come first. */
    public record Way(String step, String label, List<Missing> missing) {}
}
