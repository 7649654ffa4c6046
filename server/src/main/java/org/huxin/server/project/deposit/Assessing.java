package org.huxin.server.project.deposit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huxin.server.kernel.Money;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Accepted;
import org.huxin.server.project.register.ProjectDecision.Refused;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/** 核定应缴额: by the rules, or by hand with a reason. */
interface Assessing {

    /** A thousand billion yuan: more than any works cost. */
    long MOST_FEN = 100_000_000_000_000L;

    /** Longer ago than any record of arrears goes back. */
    long MOST_MONTHS = 600;

    /** As {@link DepositCase}. */
    record Assess(
            long version,

            @NotNull(message = "请填写合同金额") @Positive(message = "合同金额应大于零") @Max(value = MOST_FEN, message = "合同金额过大")
            Long valueFen,

            boolean several,

            @Nullable @Min(value = 0, message = "月数不能小于零") @Max(value = MOST_MONTHS, message = "月数过大")
            Integer monthsClean,

            boolean systemsInPlace,

            @Nullable @Min(value = 0, message = "月数不能小于零") @Max(value = MOST_MONTHS, message = "月数过大")
            Integer monthsSinceArrears,

            boolean listed,

            @Nullable @Size(max = 500, message = "说明不能超过500字")
            String note)
            implements ProjectCommand {

        @Override
        public DepositAct act() {
            return DepositAct.ASSESS;
        }

        DepositCase on(Project project) {
            return new DepositCase(
                    project.region(), valueFen, several, monthsClean, systemsInPlace, monthsSinceArrears, listed);
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            if (monthsClean != null && monthsSinceArrears != null && monthsClean > monthsSinceArrears) {
                return new Refused("deposit.record", "monthsClean", "无拖欠的月数不能长于距上次拖欠的月数");
            }
            var detail = new LinkedHashMap<String, String>();
            detail.put("合同金额", Money.ofFen(valueFen).toString());
            if (note != null && !note.isBlank()) {
                detail.put("说明", note.strip());
            }
            return new Accepted(project, List.of(), "核定工资保证金应缴额", detail);
        }
    }

    /** @param requiredFen null to waive it */
    record SetRequired(
            long version,

            @Nullable @Positive(message = "应缴额应大于零") @Max(value = MOST_FEN, message = "应缴额过大")
            Long requiredFen,

            @NotBlank(message = "请写明理由和依据") @Size(max = 500, message = "理由不能超过500字")
            String reason)
            implements ProjectCommand {

        @Override
        public DepositAct act() {
            return DepositAct.SET_REQUIRED;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            var sum = requiredFen == null ? "免存" : Money.ofFen(requiredFen).toString();
            return new Accepted(project, List.of(), "直接写明工资保证金应缴额", Map.of("应缴额", sum, "理由", reason.strip()));
        }
    }
}
