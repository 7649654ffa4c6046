package org.huxin.server.casework.cases;

import java.time.LocalDateTime;
import java.util.UUID;
import org.huxin.server.casework.Responsibility;
import org.huxin.server.duty.DutyView;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * A case as lists show it. Money in fen.
 *
 * @param clue number and moment of the complaint that it came from
 * @param step where it stands
 * @param nextDuty the duty that is due soonest, or longest overdue; null when none is owed
 */
record CaseRow(
        UUID id,
        String number,
        LocalDateTime openedAt,
        @Nullable LocalDateTime closedAt,
        Origin clue,
        String employer,
        @Nullable String project,
        Responsibility responsibility,
        Word step,
        @Nullable Word cause,
        boolean major,
        boolean listed,
        @Nullable Long verifiedFen,
        @Nullable Integer verifiedPersons,
        @Nullable DutyView nextDuty) {

    /**
     * The clue that became the case.
     *
     * @param stability whether people are to be calmed
     */
    record Origin(UUID id, String number, LocalDateTime receivedAt, boolean stability) {}
}
