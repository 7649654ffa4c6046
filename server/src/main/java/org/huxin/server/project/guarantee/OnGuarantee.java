package org.huxin.server.project.guarantee;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.project.tables.records.GuaranteeRecord;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/**
 * An act on one guarantee of a project. What it says has been checked by its form; whether it fits the guarantee is asked
 * once the project is held.
 *
 * @param meant as it stood when the act was sent
 * @param said texts by Chinese label, for the timeline
 */
record OnGuarantee(long version, GuaranteeAct act, GuaranteeRecord meant, Map<String, String> said, List<UUID> files)
        implements ProjectCommand {

    /** The supervising department has seen that it is in order. */
    record Confirm(long version) {}

    /** It is not in order, or not what it says. */
    record Return(
            long version,

            @NotBlank(message = "请写明退回的原因") @Size(max = 500, message = "原因不能超过500字")
            String reason) {}

    /** Money was drawn from it. */
    record Use(
            long version,

            @NotBlank(message = "请写明使用的事由") @Size(max = 500, message = "事由不能超过500字")
            String ground,

            @NotNull(message = "请填写使用金额")
            @Positive(message = "使用金额应大于零")
            @Max(value = Long.MAX_VALUE / 2, message = "使用金额过大")
            Long amountFen,

            @Nullable List<UUID> attachments) {

        List<UUID> files() {
            return attachments == null
                    ? List.of()
                    : attachments.stream().filter(Objects::nonNull).distinct().toList();
        }
    }

    /** It is given back. */
    record Release(
            long version,

            @NotBlank(message = "请写明解除的原因") @Size(max = 500, message = "原因不能超过500字")
            String reason) {}

    @Override
    public ProjectDecision decide(Project project, ProjectScene scene) {
        var detail = new LinkedHashMap<String, String>();
        detail.put("种类", scene.label(EnterGuarantee.KINDS, meant.getKind()));
        detail.put("担保机构", meant.getGuarantor());
        detail.put("编号", meant.getNumber());
        detail.putAll(said);
        return new ProjectDecision.Accepted(project, List.of(), act.label(), detail);
    }
}
