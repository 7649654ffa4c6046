package org.huxin.server.project.orders;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.document.PaperView;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.register.ProjectDetail.Action;
import org.jspecify.annotations.Nullable;

/**
 * One order as officers see it.
 *
 * @param party owner or contractor
 * @param found what was found
 * @param state withdrawn, stopped, corrected, handled, overdue or open
 * @param paper the notice, with its receipt
 * @param stopPaper the notice by which works were stopped
 */
record OrderView(
        UUID id,
        OfProject project,
        Word party,
        @Nullable Enterprise firm,
        Word ground,
        String clause,
        String found,
        LocalDate dueOn,
        String state,
        Named unit,
        LocalDateTime issuedAt,
        @Nullable PaperView paper,
        @Nullable LocalDateTime correctedAt,
        @Nullable String correctedHow,
        @Nullable LocalDateTime handledAt,
        @Nullable String decision,
        @Nullable Long fineFen,
        @Nullable String handledHow,
        @Nullable LocalDateTime stoppedAt,
        @Nullable PaperView stopPaper,
        @Nullable LocalDateTime liftedAt,
        @Nullable String liftedWhy,
        @Nullable String withdrawnWhy) {

    /** The project as a link shows it. */
    record OfProject(UUID id, String number, String name) {}

    /** One of the project's own page, with what the officer may do to it. */
    record Actionable(@JsonUnwrapped OrderView order, List<Action> actions) {}

    /**
     * The orders on one project.
     *
     * @param version of the project, with which every act on them is sent
     * @param grounds to choose from
     * @param parties to choose from
     * @param actions what may be done besides acting on one of them
     */
    record OfOneProject(
            long version, List<Actionable> orders, List<Ground> grounds, List<Word> parties, List<Action> actions) {}
}
