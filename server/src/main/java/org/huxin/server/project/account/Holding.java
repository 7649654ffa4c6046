package org.huxin.server.project.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.Money;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/** 冻结、查封、划拨, and how they were lifted. */
interface Holding {

    String KINDS = "account_holds";

    /**
     * Somebody laid hands on the account.
     *
     * @param kind word of the register {@code account_holds}
     * @param authority who did it
     * @param document number of the document by which it was done
     * @param amountFen how much of the balance; null for all of it
     */
    record Hold(
            long version,
            @NotBlank(message = "请选择措施") String kind,

            @NotBlank(message = "请填写采取措施的机关") @Size(max = 100, message = "机关名称不能超过100字")
            String authority,

            @NotBlank(message = "请填写文书编号") @Size(max = 100, message = "文书编号不能超过100字")
            String document,

            @Nullable @Positive(message = "金额应大于零") @Max(value = AccountCommand.MOST_FEN, message = "金额过大")
            Long amountFen,

            @NotNull(message = "请填写日期") LocalDate on,
            @Nullable List<UUID> attachments)
            implements AccountCommand {
        @Override
        public AccountAct act() {
            return AccountAct.HOLD;
        }

        @Override
        public List<Used> words() {
            return List.of(new Used(KINDS, "kind", kind));
        }

        @Override
        public LocalDate day() {
            return on;
        }

        @Override
        public Map<String, String> detail(ProjectScene scene) {
            var detail = new LinkedHashMap<String, String>();
            detail.put("措施", scene.label(KINDS, kind));
            detail.put("机关", authority.strip());
            detail.put("文书", document.strip());
            if (amountFen != null) {
                detail.put("金额", Money.ofFen(amountFen).toString());
            }
            return detail;
        }
    }

    /**
     * A measure stands no longer.
     *
     * @param hold its id
     * @param document by which it was lifted
     */
    record Release(
            long version,
            @NotNull(message = "请选择要解除的措施") UUID hold,
            @NotNull(message = "请填写解除日期") LocalDate on,

            @NotBlank(message = "请填写解除的文书或者依据") @Size(max = 200, message = "解除依据不能超过200字")
            String document,

            @Nullable List<UUID> attachments)
            implements AccountCommand {
        @Override
        public AccountAct act() {
            return AccountAct.RELEASE;
        }

        @Override
        public LocalDate day() {
            return on;
        }

        @Override
        public Map<String, String> detail(ProjectScene scene) {
            return Map.of("解除日期", on.toString(), "依据", document.strip());
        }
    }
}
