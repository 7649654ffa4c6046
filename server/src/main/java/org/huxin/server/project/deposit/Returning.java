package org.huxin.server.project.deposit;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Accepted;
import org.huxin.server.project.register.ProjectDecision.Refused;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/** 返还: applied for, reviewed, decided under a rule, refunded. */
interface Returning {

    String RULES = "deposit_return_rules";

    /**
     * @param noticedOn day on which the board and the website began to show it
     * @param promised that nothing is owed, in writing
     */
    record Apply(
            long version,
            @NotNull(message = "请填写公示起始日") LocalDate noticedOn,
            @AssertTrue(message = "申请返还要有没有未解决欠薪的书面承诺") boolean promised,
            @AssertTrue(message = "申请返还要在告示牌和人社部门网站同时公示") boolean noticedTwice,
            @NotEmpty(message = "请上传书面承诺和公示照片") List<UUID> attachments)
            implements ProjectCommand {

        @Override
        public DepositAct act() {
            return DepositAct.APPLY_RETURN;
        }

        @Override
        public List<UUID> files() {
            return RecordInstrument.present(attachments);
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            var ended = project.life().endedAt();
            if (ended == null) {
                return new Refused("deposit.return", "", "工程还没有完工，不能申请返还保证金");
            }
            if (noticedOn.isBefore(ended.toLocalDate())
                    || noticedOn.isAfter(scene.at().toLocalDate())) {
                return new Refused("deposit.return", "noticedOn", "公示应当在完工之后，不能晚于今天");
            }
            return new Accepted(project, List.of(), "申请返还工资保证金", Map.of("公示自", noticedOn.toString()));
        }
    }

    record Review(
            long version,
            boolean passed,

            @Nullable @Size(max = 1000, message = "审核意见不能超过1000字")
            String findings) implements ProjectCommand {

        @Override
        public DepositAct act() {
            return DepositAct.REVIEW_RETURN;
        }

        String said() {
            return findings == null ? "" : findings.strip();
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            if (!passed && said().isEmpty()) {
                return new Refused("deposit.return", "findings", "审核不通过的，请写明存在的问题");
            }
            return new Accepted(
                    project,
                    List.of(),
                    passed ? "返还申请审核通过" : "返还申请审核未通过",
                    said().isEmpty() ? Map.of() : Map.of("意见", said()));
        }
    }

    /** @param rule under which it is approved, a word of {@code deposit_return_rules}; null when refused */
    record Decide(
            long version,
            boolean approved,
            @Nullable String rule,

            @Nullable @Size(max = 500, message = "理由不能超过500字")
            String reason,

            @Nullable List<UUID> attachments)
            implements ProjectCommand {

        @Override
        public DepositAct act() {
            return DepositAct.DECIDE_RETURN;
        }

        @Override
        public List<Used> words() {
            var used = new ArrayList<Used>();
            if (rule != null) {
                used.add(new Used(RULES, "rule", rule));
            }
            return used;
        }

        @Override
        public List<UUID> files() {
            return RecordInstrument.present(attachments);
        }

        String said() {
            return reason == null ? "" : reason.strip();
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            if (approved && rule == null) {
                return new Refused("deposit.return", "rule", "批准返还要写明依据哪一条规定");
            }
            if (!approved && said().isEmpty()) {
                return new Refused("deposit.return", "reason", "不予返还的，请写明理由");
            }
            var detail = new LinkedHashMap<String, String>();
            if (rule != null) {
                detail.put("依据", scene.label(RULES, rule));
            }
            if (!said().isEmpty()) {
                detail.put("理由", said());
            }
            return new Accepted(project, List.of(), approved ? "批准返还工资保证金" : "不予返还工资保证金", detail);
        }
    }

    record Refund(
            long version,
            @NotNull(message = "请填写退还日期") LocalDate refundedOn,
            @Nullable List<UUID> attachments) implements ProjectCommand {

        @Override
        public DepositAct act() {
            return DepositAct.REFUND;
        }

        @Override
        public List<UUID> files() {
            return RecordInstrument.present(attachments);
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return refundedOn.isAfter(scene.at().toLocalDate())
                    ? new Refused("deposit.return", "refundedOn", "退还日期不能晚于今天")
                    : new Accepted(project, List.of(), "退还工资保证金", Map.of("退还日期", refundedOn.toString()));
        }
    }
}
