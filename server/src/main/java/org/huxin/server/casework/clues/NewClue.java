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
 * @param projectId the project in the ledger, whose place, field, money and units go before what the clue says of them
 * @param stateCompany whether the project is a state company's
 * @param arrearsEndedOn when the arrears ended, if they did: complaints are heard for a limited time after it
 * @param requestId chosen by the sender: the same one twice gives the first clue, not a second
 * @param proposalReason why another unit is proposed than the route's
 * @param superiorMode how a matter from above is dealt with; asked for with that channel only
 */
public record NewClue(
        @NotBlank(message = "请选择线索渠道") @Size(max = 40) String channel,
        @NotNull(message = "请填写接收时间") LocalDateTime receivedAt,
        @Nullable @Size(max = 80) String foreignNumber,
        @Nullable String sourceUnit,
        @Nullable String region,
        @Nullable String field,
        @Nullable String nature,
        boolean hasProject,
        @Nullable @Size(max = 200) String project,
        @Nullable UUID projectId,
        @Nullable String ownProjectOf,
        @Nullable String fundKind,

        @NotBlank(message = "请填写用人单位") @Size(max = 200, message = "用人单位不能超过200字")
        String employer,

        @Nullable @Size(max = 18) String employerCode,
        @Nullable @Size(max = 200) String site,
        @Nullable @PositiveOrZero(message = "不能为负数") Long claimedFen,
        @Nullable @PositiveOrZero(message = "不能为负数") Integer claimedPersons,

        @NotNull(message = "请填写反映内容") @Size(max = 4000, message = "反映内容不能超过4000字")
        String narrative,

        boolean anonymous,
        @Valid @Nullable Reporter reporter,
        @Nullable Boolean stateCompany,
        @Nullable LocalDate arrearsEndedOn,
        @Nullable String superiorMode,
        @Nullable List<String> presentUnits,
        @Nullable String proposedUnit,
        @Nullable @Size(max = 500) String proposalReason,
        @Nullable List<UUID> attachments,
        @NotBlank(message = "缺少请求编号") @Size(max = 80) String requestId) {

    /**
     * What another part of the program hands on; without a reporter it is anonymous.
     *
     * @param owedFen null if nobody says
     */
    static NewClue handedOn(
            String channel,
            LocalDateTime at,
            @Nullable String nature,
            @Nullable UUID project,
            String employer,
            @Nullable String employerCode,
            @Nullable Long owedFen,
            @Nullable Integer persons,
            String narrative,
            @Nullable Reporter reporter,
            String requestId) {
        return new NewClue(
                channel,
                at,
                null,
                null,
                null,
                null,
                nature,
                project != null,
                null,
                project,
                null,
                null,
                employer,
                employerCode,
                null,
                owedFen,
                persons,
                narrative,
                reporter == null,
                reporter,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                requestId);
    }

    /** Who reported; kept encrypted. */
    public record Reporter(
            @NotBlank(message = "请填写反映人姓名") @Size(max = 60) String name,
            @Nullable @Size(max = 20) String phone,
            @Nullable @Size(max = 18) String idNumber,
            @Nullable @Size(max = 30) String bankCard) {}
}
