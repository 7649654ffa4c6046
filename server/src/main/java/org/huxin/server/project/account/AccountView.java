package org.huxin.server.project.account;

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
 * The special account of a project, as its page shows it.
 *
 * @param label what the place calls it
 * @param expectedName the name that it must have; null while the project has no contractor
 * @param supervisor with whom it is filed
 * @param held what stands against it, such as 专户冻结; null if it is free
 * @param accounts the open one last, after those that were closed
 */
record AccountView(
        String label,
        @Nullable String expectedName,
        boolean designated,
        List<String> banks,
        @Nullable Named supervisor,
        @Nullable String held,
        long balanceFen,
        List<Account> accounts,
        List<Violation> violations,
        List<Failure> failures,
        Choices choices,
        List<Action> actions) {

    /**
     * @param contractorChanged the project has another contractor now, so that a new account is to be opened
     * @param announcedOn when its closing was made known; null while it was not
     */
    record Account(
            UUID id,
            String bank,
            String branch,
            String number,
            String name,
            boolean shared,
            LocalDate appliedOn,
            LocalDate openedOn,
            LocalDate agreedOn,
            List<Attachment> agreement,
            Word filing,
            @Nullable LocalDate filedOn,
            @Nullable LocalDateTime decidedAt,
            @Nullable String returnedWhy,
            boolean contractorChanged,
            @Nullable Word closingReason,
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate closedOn,
            List<Hold> holds) {}

    /** @param liftedOn null while it stands */
    record Hold(
            UUID id,
            Word kind,
            String authority,
            String document,
            @Nullable Long amountFen,
            LocalDate heldOn,
            @Nullable LocalDate liftedOn,
            @Nullable String liftedBy) {}

    /** @param dealtAt null while nobody has dealt with it */
    record Violation(
            UUID id,
            Word kind,
            int lines,
            long amountFen,
            LocalDate fromDay,
            LocalDate toDay,
            LocalDateTime recordedAt,
            @Nullable LocalDateTime dealtAt,
            @Nullable Named dealtUnit,
            @Nullable String dealtHow) {}

    record Failure(UUID id, LocalDate on, int lines, long amountFen, String reason) {}

    /** A movement. @param violation what it breaks; null if nothing */
    record Entry(
            UUID id,
            LocalDate on,
            Word kind,
            boolean incoming,
            Word source,
            Word party,
            long amountFen,
            @Nullable String reference,
            String note,
            @Nullable Word violation) {}

    /** What its forms choose from. */
    record Choices(
            List<Word> entryKinds,
            List<Word> sources,
            List<Word> parties,
            List<Word> holds,
            List<Word> closingReasons) {}
}
