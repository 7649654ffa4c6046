package org.huxin.server.wage.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A worker as somebody registers him. Whatever nobody told is null, and stays so.
 *
 * @param sex male or female; read off the number where the paper tells it
 * @param leader of the team
 * @param rateFen for a day, an hour, a piece or a month
 * @param card 工资卡; null while there is none
 * @param enteredOn null for somebody who has not come yet
 */
public record NewWorker(
        @NotNull(message = "请选择用人单位") UUID employer,
        @NotBlank(message = "请选择证件种类") @Size(max = 10) String idKind,

        @NotBlank(message = "请填写证件号码") @Size(max = 40, message = "证件号码过长")
        String idNumber,

        @NotBlank(message = "请填写姓名") @Size(max = 60, message = "姓名不能超过60字")
        String name,

        @Nullable String sex,
        @Nullable LocalDate bornOn,
        @Nullable @Size(max = 20, message = "手机号过长") String phone,
        @Nullable @Size(max = 60, message = "班组名称不能超过60字") String team,
        boolean leader,
        @Nullable @Size(max = 10) String trade,
        @NotBlank(message = "请选择人员类别") @Size(max = 10) String role,
        @Nullable @Size(max = 10) String rateKind,
        @Nullable Long rateFen,
        @Nullable @Size(max = 20) String contract,
        @Nullable @Size(max = 60, message = "合同编号不能超过60字") String contractNo,
        @Nullable LocalDate contractOn,
        @Nullable @Size(max = 20, message = "附件过多") List<UUID> contractFiles,
        @Nullable LocalDate trainedOn,
        @Nullable NewCard card,
        @Nullable LocalDate enteredOn) {

    public NewWorker {
        idKind = stripped(idKind);
        idNumber = stripped(idNumber).toUpperCase(Locale.ROOT);
        name = stripped(name);
        phone = filled(phone);
        team = filled(team);
        contractNo = filled(contractNo);
        contractFiles = contractFiles == null
                ? List.of()
                : contractFiles.stream().filter(Objects::nonNull).distinct().toList();
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Never the numbers themselves, so that they cannot slip into a log. */
    @Override
    public String toString() {
        return "NewWorker[" + name + "]";
    }
}
