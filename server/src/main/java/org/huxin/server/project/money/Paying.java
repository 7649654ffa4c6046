package org.huxin.server.project.money;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.Money;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Accepted;
import org.huxin.server.project.register.ProjectDecision.Refused;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/** 登记、导入和撤回工程款支付. */
interface Paying {

    /** 登记工程款支付, as a form sends it; see {@link Paid}. */
    record Pay(
            long version,
            @Nullable YearMonth month,
            @Nullable Boolean prepaid,
            @NotNull(message = "请填写支付日期") LocalDate paidOn,

            @NotNull(message = "请填写支付金额")
            @Positive(message = "支付金额应大于零")
            @Max(value = Bounds.MOST_FEN, message = "支付金额过大")
            Long amountFen,

            @Nullable @Min(value = 0, message = "人工费不能是负数") Long labourFen,

            @NotBlank(message = "请填写凭证号") @Size(max = Bounds.LONGEST_NUMBER, message = "凭证号不能超过60字")
            String voucher)
            implements ProjectCommand {

        Paid paid() {
            return new Paid(month, Boolean.TRUE.equals(prepaid), paidOn, amountFen, labourFen, voucher.strip());
        }

        @Override
        public MoneyAct act() {
            return MoneyAct.PAY;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            var fault = paid().fault(scene.at().toLocalDate());
            if (fault.isPresent()) {
                return new Refused(
                        "project.money", fault.get().path(), fault.get().reason());
            }
            var detail = new LinkedHashMap<String, String>();
            detail.put("所属", month == null ? "开工前" : month.toString());
            detail.put("金额", Money.ofFen(amountFen).toString());
            detail.put(
                    "其中人工费", labourFen == null ? "没有分账" : Money.ofFen(labourFen).toString());
            detail.put("凭证号", voucher.strip());
            return new Accepted(project, List.of(), "登记工程款支付", detail);
        }
    }

    /** 导入支付记录: the lines of a file, each checked before. */
    record Import(long version, List<Paid> lines) implements ProjectCommand {
        @Override
        public MoneyAct act() {
            return MoneyAct.IMPORT;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            var sum = lines.stream().mapToLong(Paid::amountFen).sum();
            return new Accepted(
                    project,
                    List.of(),
                    "导入支付记录",
                    Map.of(
                            "笔数",
                            Integer.toString(lines.size()),
                            "金额",
                            Money.ofFen(sum).toString()));
        }
    }

    /** 撤回支付记录: entered in error. */
    record Withdraw(
            long version,
            @NotNull(message = "请选择支付记录") UUID payment,

            @NotBlank(message = "请写明撤回的原因") @Size(max = 500, message = "原因不能超过500字")
            String reason)
            implements ProjectCommand {
        @Override
        public MoneyAct act() {
            return MoneyAct.WITHDRAW;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return new Accepted(project, List.of(), "撤回支付记录", Map.of("原因", reason.strip()));
        }
    }
}
