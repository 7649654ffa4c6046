package org.huxin.server.project.deposit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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

/** 动用保证金: only for wages of this project that a case has verified and that were not paid as decided. */
interface Using {

    /**
     * @param decision number of the decision that ordered payment
     * @param decisionDue day by which it was to be obeyed
     */
    record ApproveUse(
            long version,
            @NotNull(message = "请选择动用哪一份保证金") UUID instrument,
            @NotNull(message = "动用保证金要有已查实欠薪的案件，请选择案件") UUID caseId,

            @NotNull(message = "请填写动用金额")
            @Positive(message = "动用金额应大于零")
            @Max(value = Assessing.MOST_FEN, message = "动用金额过大")
            Long amountFen,

            @NotBlank(message = "请填写责令支付的决定文号") @Size(max = 80, message = "决定文号不能超过80字")
            String decision,

            @NotNull(message = "请填写决定要求支付的期限") LocalDate decisionDue,
            @Nullable List<UUID> attachments)
            implements ProjectCommand {

        @Override
        public DepositAct act() {
            return DepositAct.APPROVE_USE;
        }

        @Override
        public List<UUID> files() {
            return RecordInstrument.present(attachments);
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            if (!decisionDue.isBefore(scene.at().toLocalDate())) {
                return new Refused("deposit.use", "decisionDue", "决定的期限还没有过，企业逾期不支付才能动用保证金");
            }
            var detail = new LinkedHashMap<String, String>();
            detail.put("金额", Money.ofFen(amountFen).toString());
            detail.put("决定", decision.strip());
            detail.put("决定的期限", decisionDue.toString());
            return new Accepted(project, List.of(), "批准动用工资保证金", detail);
        }
    }

    /** @param paidFen zero if nothing need be paid any more, with a note */
    record RecordPayment(
            long version,
            @NotNull(message = "请选择支付通知书") UUID use,

            @NotNull(message = "请填写支付金额")
            @PositiveOrZero(message = "支付金额不能小于零")
            @Max(value = Assessing.MOST_FEN, message = "支付金额过大")
            Long paidFen,

            @NotNull(message = "请填写支付日期") LocalDate paidOn,

            @Nullable @Size(max = 500, message = "说明不能超过500字")
            String note,

            @Nullable List<UUID> attachments)
            implements ProjectCommand {

        @Override
        public DepositAct act() {
            return DepositAct.RECORD_PAYMENT;
        }

        @Override
        public List<UUID> files() {
            return RecordInstrument.present(attachments);
        }

        String said() {
            return note == null ? "" : note.strip();
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            if (paidOn.isAfter(scene.at().toLocalDate())) {
                return new Refused("deposit.payment", "paidOn", "支付日期不能晚于今天");
            }
            if (paidFen == 0 && said().isEmpty()) {
                return new Refused("deposit.payment", "note", "没有支付的，请写明原因");
            }
            return new Accepted(
                    project,
                    List.of(),
                    "登记保证金支付",
                    Map.of("金额", Money.ofFen(paidFen).toString(), "支付日期", paidOn.toString()));
        }
    }
}
