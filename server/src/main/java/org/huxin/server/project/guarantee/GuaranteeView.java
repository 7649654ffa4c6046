package org.huxin.server.project.guarantee;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.ProjectDetail.Action;
import org.jspecify.annotations.Nullable;

/**
 * One guarantee as officers see it.
 *
 * @param restFen what may still be drawn from it
 * @param state pending, returned, released, used_up, expired, to_come, expiring or valid
 * @param supervisor department of the project's industry
 * @param why it was returned or released
 * @param doubt what is unusual about its sum, in Chinese; it is never refused for it
 */
record GuaranteeView(
        UUID id,
        OfProject project,
        Word kind,
        Word form,
        String guarantor,
        String number,
        long amountFen,
        long restFen,
        LocalDate startsOn,
        LocalDate endsOn,
        String state,
        @Nullable Named supervisor,
        Named enteredUnit,
        LocalDateTime enteredAt,
        @Nullable LocalDateTime confirmedAt,
        @Nullable String why,
        @Nullable String doubt,
        List<Attachment> attachments,
        List<Use> uses) {

    /** The project as a link shows it. */
    record OfProject(UUID id, String number, String name) {}

    /** What was drawn from it. */
    record Use(String ground, long amountFen, LocalDateTime at, Named unit, List<Attachment> attachments) {}

    /** One of the project's own page, with what the officer may do to it. */
    record Actionable(@JsonUnwrapped GuaranteeView guarantee, List<Action> actions) {}

    /**
     * The guarantees of one project.
     *
     * @param version of the project, with which every act on them is sent
     * @param lacking kinds that the place asks for and of which none is in force
     * @param kinds to choose from
     * @param forms to choose from
     * @param actions what may be done besides acting on one of them
     */
    record OfOneProject(
            long version,
            List<Word> lacking,
            List<Actionable> guarantees,
            List<Word> kinds,
            List<Word> forms,
            List<Action> actions) {}
}
