package org.huxin.server.project.orders;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/**
 * An act on one order of a project. What it says has been checked by its form; whether it fits the order is asked once the
 * project is held.
 *
 * @param change what becomes of the project itself
 * @param said texts by Chinese label, for the timeline
 */
record OnOrder(long version, OrderAct act, Change change, Map<String, String> said, List<UUID> files)
        implements ProjectCommand {

    /** What an act makes of the project. */
    interface Change {
        Project of(Project project, ProjectScene scene);

        Change NONE = (project, scene) -> project;
    }

    /** It was put right. @param how what was done, and what proves it */
    record Correct(
            long version,

            @NotBlank(message = "请写明改正的情况") @Size(max = 1000, message = "改正的情况不能超过1000字")
            String how,

            @Nullable List<UUID> attachments) {}

    /**
     * 行政处理决定, as somebody decided it: nothing is fined by the program.
     *
     * @param decision number of the decision
     * @param fineFen null where no fine was imposed
     */
    record Handle(
            long version,

            @NotBlank(message = "请填写决定文号") @Size(max = 80, message = "决定文号不能超过80字")
            String decision,

            @Nullable @Positive(message = "罚款金额应大于零") @Max(value = Long.MAX_VALUE / 2, message = "罚款金额过大")
            Long fineFen,

            @NotBlank(message = "请写明处理的内容") @Size(max = 1000, message = "处理的内容不能超过1000字")
            String how,

            @Nullable List<UUID> attachments) {}

    /** 责令停工. */
    record Stop(long version) {}

    /** @param reason why the works may go on, or why the order is withdrawn */
    record Reasoned(
            long version,

            @NotBlank(message = "请写明理由") @Size(max = 500, message = "理由不能超过500字")
            String reason) {}

    @Override
    public ProjectDecision decide(Project project, ProjectScene scene) {
        return new ProjectDecision.Accepted(change.of(project, scene), List.of(), act.label(), said);
    }
}
