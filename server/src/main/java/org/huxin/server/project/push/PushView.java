package org.huxin.server.project.push;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.huxin.server.document.PaperView;
import org.huxin.server.duty.DutyView;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.enterprises.Enterprise;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one unit must push about one project.
 *
 * @param contractor of the project
 * @param dueOn the earliest day among what the unit still has to push about the project, which goes out together
 * @param state open, sent, received or withdrawn
 * @param late past its day, whether sent since or not
 * @param lateDays working days by which it is late
 * @param notice the deposit notice that went out with it; not served while it has no receipt
 * @param noticeMissing sent, but without the deposit notice that belongs to it: not done yet
 * @param duty to send it; null while none has a day
 */
public record PushView(
        UUID id,
        long version,
        OfProject project,
        @Nullable Enterprise contractor,
        Word kind,
        Named unit,
        LocalDateTime triggeredAt,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        boolean provisional,
        String state,
        boolean late,
        @Nullable Integer lateDays,
        @Nullable LocalDateTime sentAt,
        @Nullable LocalDateTime receivedAt,
        @Nullable String withdrawnWhy,
        @Nullable LocalDateTime petitionedAt,
        @Nullable LocalDateTime accountedAt,
        @Nullable PaperView notice,
        boolean noticeMissing,
        @Nullable DutyView duty,
        boolean maySend,
        boolean mayIssueNotice,
        boolean mayReceive,
        boolean mayWithdraw,
        boolean mayAccount,
        boolean mayBulletin) {

    /** The project as a link shows it. */
    public record OfProject(UUID id, String number, String name) {}
}
