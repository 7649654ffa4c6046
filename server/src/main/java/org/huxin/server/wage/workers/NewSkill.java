package org.huxin.server.wage.workers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 技能或者培训, as somebody writes it down.
 *
 * @param level 等级; null where there is none
 * @param issuedBy who examined or trained
 */
record NewSkill(
        @NotBlank(message = "请选择种类") @Size(max = 20) String kind,
        @NotBlank(message = "请选择工种") @Size(max = 10) String trade,

        @NotBlank(message = "请填写名称") @Size(max = 60, message = "名称不能超过60字")
        String title,

        @Nullable @Size(max = 20, message = "等级不能超过20字") String level,

        @Nullable @Size(max = 60, message = "发证或者培训单位不能超过60字")
        String issuedBy,

        @NotNull(message = "请填写日期") LocalDate obtainedOn,
        @Nullable @Size(max = 20, message = "附件过多") List<UUID> attachments) {

    List<UUID> files() {
        return attachments == null
                ? List.of()
                : attachments.stream().filter(Objects::nonNull).distinct().toList();
    }
}
