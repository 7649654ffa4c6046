package org.huxin.server.wage.roster;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * One line of a roster. Numbers are masked; what nobody told is null. Money in fen.
 *
 * @param engagement null for somebody who attended and is not registered
 * @param worker null for the same: what is known of the person elsewhere is not told here
 * @param stranger null for whoever is registered
 * @param name null where nobody said it
 * @param employer firm whose sheet named the person; null where only a device saw somebody who is not registered
 * @param sex male or female
 * @param phoneShared whether another person is on file with the same phone
 * @param toldPhone what a firm told that may not replace the phone on file, masked, until it is verified
 * @param toldCard the same of the card
 * @param leader of the team
 * @param noticed whether the worker has confirmed the notice of his rights; null while none was given
 * @param missing what the worker has not and should, of the register {@code entry_papers}
 * @param marks about the age, of the register {@code age_marks}
 */
record RosterRow(
        @Nullable UUID engagement,
        @Nullable UUID worker,
        @Nullable UUID stranger,
        @Nullable String name,
        Word idKind,
        String idMasked,
        @Nullable String sex,
        @Nullable LocalDate bornOn,
        @Nullable String phoneMasked,
        boolean phoneShared,
        @Nullable String toldPhone,
        @Nullable String toldCard,
        @Nullable Firm employer,
        @Nullable String team,
        boolean leader,
        @Nullable Word trade,
        @Nullable Word role,
        @Nullable Word rateKind,
        @Nullable Long rateFen,
        @Nullable Word contract,
        @Nullable String contractNo,
        @Nullable LocalDate contractOn,
        @Nullable LocalDate trainedOn,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate enteredOn,
        @Nullable LocalDate leftOn,
        @Nullable LocalDateTime verifiedAt,
        @Nullable Card card,
        @Nullable Boolean noticed,
        List<Word> missing,
        List<Word> marks) {

    record Firm(UUID id, String name) {}

    /** @param shared whether other workers have a card of the same number */
    record Card(Word kind, String bank, String holder, String masked, boolean shared) {}
}
