package org.huxin.server.project.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.duty.DutyView;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.enterprises.Enterprise;
import org.jspecify.annotations.Nullable;

/**
 * One line of the project ledger. Money in fen.
 *
 * @param step where it stands, as this jurisdiction calls it
 * @param applies whether its kind of works falls under the document of the place
 * @param platformNumber null while it is not in the wage-payment platform
 * @param contacts who holds which post
 * @param stale not touched within the days that are set
 * @param nextDuty owed soonest or longest overdue; null when nothing dated is owed
 */
public record ProjectRow(
        UUID id,
        String number,
        @Nullable String code,
        String name,
        @Nullable Named region,
        @Nullable String site,
        Word step,
        @Nullable LocalDateTime stoppedSince,
        @Nullable Word field,
        @Nullable Word works,
        @Nullable Word worksNature,
        @Nullable Word investment,
        boolean applies,
        boolean small,
        boolean stateCompany,
        @Nullable Named industryUnit,
        @Nullable Named territoryUnit,
        @Nullable Named ownProjectOf,
        Named sourceUnit,
        @Nullable Enterprise owner,
        @Nullable Enterprise contractor,
        @Nullable Long valueFen,
        LocalDateTime informationAt,
        LocalDateTime registeredAt,
        @Nullable LocalDate plannedStart,
        @Nullable LocalDateTime startedAt,
        @Nullable String platformNumber,
        List<Contact> contacts,
        Posts posts,
        boolean stale,
        @Nullable DutyView nextDuty,
        int overdueCount,
        LocalDateTime changedAt,
        @Nullable Named changedBy,
        Named changedUnit) {

    /** Who holds a post. */
    public record Contact(Word post, String name, @Nullable String phoneMasked) {}

    /** For how many of the posts that must have somebody, the wage officer's left out, somebody is named. */
    public record Posts(int held, int required) {}
}
