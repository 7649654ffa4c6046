package org.huxin.server.casework.clues;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDateTime;
import java.util.UUID;
import org.huxin.server.casework.OpensCases.CaseLink;
import org.huxin.server.casework.Responsibility;
import org.huxin.server.duty.DutyView;
import org.huxin.server.party.Named;
import org.huxin.server.party.Region;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * A clue as lists show it; no personal data. Money in fen.
 *
 * @param answerableUnit the first-asked unit until another one accepts (首问责任)
 * @param assigner unit that handed it to the handling one
 * @param nextDuty the duty that is due soonest, or longest overdue; null when none is owed
 * @param caseLink the case that it became; null while it has not
 */
public record ClueRow(
        UUID id,
        String number,
        LocalDateTime receivedAt,
        Stage stage,
        String channel,
        Named sourceUnit,
        Named firstAskedUnit,
        Named answerableUnit,
        @Nullable Region region,
        @Nullable Word field,
        @Nullable Word nature,
        String employer,
        @Nullable String project,
        @Nullable String site,
        @Nullable Long claimedFen,
        @Nullable Integer claimedPersons,
        @Nullable Named proposedUnit,
        @Nullable Named handlingUnit,
        @Nullable Named officer,
        @Nullable Named assigner,
        boolean anonymous,
        boolean major,
        @Nullable DutyView nextDuty,
        int overdueCount,
        Responsibility responsibility,
        @JsonProperty("case") @Nullable CaseLink caseLink) {

    /** What who only sent it in may see: what they told, and how far it is. */
    ClueRow stateOnly() {
        return new ClueRow(
                id,
                number,
                receivedAt,
                stage,
                channel,
                sourceUnit,
                firstAskedUnit,
                firstAskedUnit,
                region,
                field,
                nature,
                employer,
                project,
                site,
                claimedFen,
                claimedPersons,
                null,
                null,
                null,
                null,
                anonymous,
                false,
                null,
                0,
                new Responsibility(null, null, null, employer),
                null);
    }
}
