package org.huxin.server.wage.cards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said about visits of a bank. */
final class Asking {

    private Asking() {}

    /**
     * @param kind code of the register {@code wage_cards}
     * @param note when and where, whom to call
     */
    record Ask(
            @NotNull(message = "请选择用人单位") UUID employer,

            @NotEmpty(message = "请选择要办卡的工人") @Size(max = 500, message = "一次人数过多")
            List<@NotNull UUID> workers,

            @NotBlank(message = "请选择卡种") @Size(max = 20) String kind,

            @Nullable @Size(max = 200, message = "说明不能超过200字")
            String note) {}

    record Answer(
            @NotBlank(message = "请填写答复") @Size(max = 500, message = "答复不能超过500字")
            String answer) {}

    /** @param creditCode of the bank, which it needs to open its account */
    record Bank(
            @NotBlank(message = "请选择银行") @Size(max = 60) String bank,

            @NotBlank(message = "请填写统一社会信用代码") @Size(max = 18, message = "统一社会信用代码为18位")
            String creditCode) {}
}
