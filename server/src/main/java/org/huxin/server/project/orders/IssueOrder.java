package org.huxin.server.project.orders;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Accepted;
import org.huxin.server.project.register.ProjectDecision.Refused;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/**
 * 责令限期改正. The law leaves the day to the department that orders.
 *
 * @param ground word of the register {@code order_grounds}
 * @param party owner or contractor
 * @param found what was found, as it stands on the paper
 * @param dueOn last day on which it may be put right
 */
record IssueOrder(
        long version,
        @NotBlank(message = "请选择事由") String ground,
        @NotBlank(message = "请选择责令谁改正") String party,

        @NotBlank(message = "请写明查明的情况") @Size(max = 1000, message = "查明的情况不能超过1000字")
        String found,

        @NotNull(message = "请填写改正期限") LocalDate dueOn,
        @Nullable List<UUID> attachments)
        implements ProjectCommand {

    static final String INVALID = "order.invalid";

    /** Nobody is given longer. */
    private static final int YEARS = 2;

    @Override
    public OrderAct act() {
        return OrderAct.ISSUE;
    }

    @Override
    public List<Used> words() {
        return List.of(new Used(Grounds.REGISTER, "ground", ground));
    }

    @Override
    public List<UUID> files() {
        return files(attachments);
    }

    static List<UUID> files(@Nullable List<UUID> attachments) {
        return attachments == null
                ? List.of()
                : attachments.stream().filter(Objects::nonNull).distinct().toList();
    }

    @Override
    public ProjectDecision decide(Project project, ProjectScene scene) {
        var today = scene.at().toLocalDate();
        if (!dueOn.isAfter(today)) {
            return new Refused(INVALID, "dueOn", "改正期限应在今天之后");
        }
        if (dueOn.isAfter(today.plusYears(YEARS))) {
            return new Refused(INVALID, "dueOn", "改正期限与今天相差过远");
        }
        if (!project.traits().applies()) {
            return new Refused("order.not_applicable", "", "这类工程不在适用范围");
        }
        var detail = new LinkedHashMap<String, String>();
        detail.put("事由", scene.label(Grounds.REGISTER, ground));
        detail.put("查明的情况", found.strip());
        detail.put("改正期限", dueOn.toString());
        return new Accepted(project, List.of(), "责令限期改正", detail);
    }
}
