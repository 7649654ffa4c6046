package org.huxin.server.casework.clues;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clue to be registered. Money in fen.
 *
 * @param stateCompany whether the project is a state company's
 * @param arrearsEndedOn when the arrears ended, if they did: complaints are heard for a limited time after it
 * @param requestId chosen by the sender: the same one twice gives the first clue, not a second
 * @param proposalReason why another unit is proposed than the route's
 * @param superiorMode how a matter from above is dealt with; asked for with that channel only
 */
public record NewClue(
        @NotBlank @Size(max = 40) String channel,
        @NotNull LocalDateTime receivedAt,
        @Nullable @Size(max = 80) String foreignNumber,
        @Nullable String sourceUnit,
        @Nullable String region,
        @Nullable String field,
        @Nullable String nature,
        boolean hasProject,
        @Nullable @Size(max = 200) String project,
        @Nullable String ownProjectOf,
        @Nullable String fundKind,
        @NotBlank @Size(max = 200) String employer,
        @Nullable @Size(max = 18) String employerCode,
        @Nullable @Size(max = 200) String site,
        @Nullable @PositiveOrZero Long claimedFen,
        @Nullable @PositiveOrZero Integer claimedPersons,
        @NotNull @Size(max = 4000) String narrative,
        boolean anonymous,
        @Valid @Nullable Reporter reporter,
        boolean stateCompany,
        @Nullable LocalDate arrearsEndedOn,
        @Nullable String superiorMode,
        @Nullable List<String> presentUnits,
        @Nullable String proposedUnit,
        @Nullable @Size(max = 500) String proposalReason,
        @Nullable List<UUID> attachments,
        @NotBlank @Size(max = 80) String requestId) {

    /** Who reported; kept encrypted. */
    public record Reporter(
            @NotBlank @Size(max = 60) String name,
            @Nullable @Size(max = 20) String phone,
            @Nullable @Size(max = 18) String idNumber,
            @Nullable @Size(max = 30) String bankCard) {}
}
