package org.huxin.server.project.money;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.Money;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Refused;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/** 登记过程结算: works done between two days were settled. */
record Settle(
        long version,
        @NotNull(message = "请填写结算期间") LocalDate fromDay,
        @NotNull(message = "请填写结算期间") LocalDate toDay,

        @NotNull(message = "请填写结算金额") @Positive(message = "结算金额应大于零") @Max(value = Bounds.MOST_FEN, message = "结算金额过大")
        Long amountFen,

        @Nullable List<UUID> attachments)
        implements ProjectCommand {

    @Override
    public MoneyAct act() {
        return MoneyAct.SETTLE;
    }

    @Override
    public List<UUID> files() {
        return attachments == null ? List.of() : attachments;
    }

    @Override
    public ProjectDecision decide(Project project, ProjectScene scene) {
        var today = scene.at().toLocalDate();
        if (fromDay.isAfter(toDay)) {
            return new Refused("project.money", "toDay", "结算期间的止日早于起日");
        }
        if (!Bounds.past(fromDay, today) || !Bounds.past(toDay, today)) {
            return new Refused("project.money", "toDay", "结算期间不能晚于今天，也不能早于1990年");
        }
        var detail = new LinkedHashMap<String, String>();
        detail.put("期间", fromDay + " 至 " + toDay);
        detail.put("金额", Money.ofFen(amountFen).toString());
        return new ProjectDecision.Accepted(project, List.of(), "登记过程结算", detail);
    }
}
