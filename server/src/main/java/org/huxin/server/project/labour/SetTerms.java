package org.huxin.server.project.labour;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.LinkedHashMap;
import java.util.List;
import org.huxin.server.kernel.Money;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/**
 * 约定人工费拨付: the day of the following month by which labour cost is paid, and the start-up funds, 0 where there are
 * none. What is left empty is not agreed, or not known yet.
 */
record SetTerms(
        long version,

        @Nullable @Min(value = 1, message = "拨付日写1到31") @Max(value = 31, message = "拨付日写1到31")
        Integer dueDay,

        @Nullable @Min(value = 0, message = "启动资金不能是负数") @Max(value = MOST_FEN, message = "启动资金过大")
        Long startupFen)
        implements ProjectCommand {

    /** A thousand billion yuan. */
    private static final long MOST_FEN = 100_000_000_000_000L;

    @Override
    public LabourAct act() {
        return LabourAct.TERMS;
    }

    @Override
    public ProjectDecision decide(Project project, ProjectScene scene) {
        var detail = new LinkedHashMap<String, String>();
        detail.put("拨付日", dueDay == null ? "没有约定" : "次月" + dueDay + "日前");
        if (startupFen != null) {
            detail.put("启动资金", Money.ofFen(startupFen).toString());
        }
        return new ProjectDecision.Accepted(project, List.of(), "约定人工费拨付", detail);
    }
}
