package org.huxin.server.project.funds;

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
import org.huxin.server.project.money.Bounds;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Accepted;
import org.huxin.server.project.register.ProjectDecision.Refused;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/** 投资安排、批准预算、拨付计划和财政拨付. */
interface Funding {

    /** Of how many years a plan may tell, back or ahead. */
    int YEARS = 20;

    /** 登记投资安排. @param document number of the paper that arranges it */
    record Arrange(
            long version,

            @NotNull(message = "请填写安排金额") @Positive(message = "金额应大于零") @Max(value = Bounds.MOST_FEN, message = "金额过大")
            Long amountFen,

            @NotNull(message = "请填写安排日期") LocalDate arrangedOn,

            @NotBlank(message = "请填写计划文件") @Size(max = 200, message = "计划文件不能超过200字")
            String document,

            @Nullable List<UUID> attachments)
            implements ProjectCommand {
        @Override
        public FundAct act() {
            return FundAct.ARRANGE;
        }

        @Override
        public List<UUID> files() {
            return attachments == null ? List.of() : attachments;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return happened(project, scene, arrangedOn, "arrangedOn", "登记投资安排", detail(amountFen, "文件", document));
        }
    }

    /** 登记批准预算; the latest takes the place of an earlier one. */
    record ApproveBudget(
            long version,

            @NotNull(message = "请填写预算金额") @Positive(message = "金额应大于零") @Max(value = Bounds.MOST_FEN, message = "金额过大")
            Long amountFen,

            @NotNull(message = "请填写批准日期") LocalDate approvedOn,

            @NotBlank(message = "请填写批准文件") @Size(max = 200, message = "批准文件不能超过200字")
            String document,

            @Nullable List<UUID> attachments)
            implements ProjectCommand {
        @Override
        public FundAct act() {
            return FundAct.BUDGET;
        }

        @Override
        public List<UUID> files() {
            return attachments == null ? List.of() : attachments;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return happened(project, scene, approvedOn, "approvedOn", "登记批准预算", detail(amountFen, "文件", document));
        }
    }

    /** 登记拨付计划: one payment with its last day. */
    record Plan(
            long version,

            @NotNull(message = "请填写计划金额") @Positive(message = "金额应大于零") @Max(value = Bounds.MOST_FEN, message = "金额过大")
            Long amountFen,

            @NotNull(message = "请填写计划拨付日") LocalDate dueOn)
            implements ProjectCommand {
        @Override
        public FundAct act() {
            return FundAct.PLAN;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            var today = scene.at().toLocalDate();
            return dueOn.isBefore(today.minusYears(YEARS)) || dueOn.isAfter(today.plusYears(YEARS))
                    ? new Refused("project.funds", "dueOn", "计划拨付日与今天相差过远")
                    : new Accepted(project, List.of(), "登记拨付计划", detail(amountFen, "计划拨付日", dueOn.toString()));
        }
    }

    /** 登记财政拨付. @param voucher number of the paper that proves it */
    record PayOut(
            long version,

            @NotNull(message = "请填写拨付金额") @Positive(message = "金额应大于零") @Max(value = Bounds.MOST_FEN, message = "金额过大")
            Long amountFen,

            @NotNull(message = "请填写拨付日期") LocalDate paidOn,

            @NotBlank(message = "请填写凭证号") @Size(max = Bounds.LONGEST_NUMBER, message = "凭证号不能超过60字")
            String voucher)
            implements ProjectCommand {
        @Override
        public FundAct act() {
            return FundAct.PAY;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return happened(project, scene, paidOn, "paidOn", "登记财政拨付", detail(amountFen, "凭证号", voucher));
        }
    }

    /** 撤回计划或拨付: entered in error. @param entry id of a planned or a real payment */
    record Withdraw(
            long version,
            @NotNull(message = "请选择要撤回的记录") UUID entry,

            @NotBlank(message = "请写明撤回的原因") @Size(max = 500, message = "原因不能超过500字")
            String reason)
            implements ProjectCommand {
        @Override
        public FundAct act() {
            return FundAct.WITHDRAW;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return new Accepted(project, List.of(), "撤回计划或拨付", Map.of("原因", reason.strip()));
        }
    }

    private static ProjectDecision happened(
            Project project, ProjectScene scene, LocalDate day, String path, String what, Map<String, String> detail) {
        return Bounds.past(day, scene.at().toLocalDate())
                ? new Accepted(project, List.of(), what, detail)
                : new Refused("project.funds", path, "日期不能晚于今天，也不能早于1990年");
    }

    private static Map<String, String> detail(long fen, String label, String text) {
        var detail = new LinkedHashMap<String, String>();
        detail.put("金额", Money.ofFen(fen).toString());
        detail.put(label, text.strip());
        return detail;
    }
}
