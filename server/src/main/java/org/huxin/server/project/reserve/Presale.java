package org.huxin.server.project.reserve;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.Money;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Accepted;
import org.huxin.server.project.register.ProjectDecision.Refused;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/** 预售监管资金: an account is opened, money comes in, and leaves it by a request that is granted. */
interface Presale {

    /** A thousand billion yuan: more than any houses sell for. */
    long MOST_FEN = 100_000_000_000_000L;

    LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** Nothing but the ledger entry is told: no rule counts these moments. */
    private static Accepted told(Project project, ProjectScene scene, String what, Map<String, String> detail) {
        return new Accepted(
                project,
                List.of(new ProjectFact.Updated(project.subject(), scene.at(), project.jurisdiction(), scene.unit())),
                what,
                detail);
    }

    /** @param bank at which the account is */
    record Open(
            long version,

            @NotBlank(message = "请填写监管银行") @Size(max = 100, message = "监管银行不能超过100字")
            String bank) implements ProjectCommand {
        @Override
        public PresaleAct act() {
            return PresaleAct.OPEN;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return told(project, scene, act().label(), Map.of("监管银行", bank.strip()));
        }
    }

    /** Money of the buyers that was paid in. */
    record Receive(
            long version,

            @NotNull(message = "请填写金额") @Positive(message = "金额应大于零") @Max(value = MOST_FEN, message = "金额过大")
            Long amountFen,

            @NotNull(message = "请填写入账日期") LocalDate receivedOn)
            implements ProjectCommand {
        @Override
        public PresaleAct act() {
            return PresaleAct.RECEIVE;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return receivedOn.isAfter(scene.at().toLocalDate()) || receivedOn.isBefore(EARLIEST)
                    ? new Refused("presale.receipt", "receivedOn", "入账日期不能晚于今天，也不能早于2000年")
                    : told(
                            project,
                            scene,
                            act().label(),
                            Map.of("金额", Money.ofFen(amountFen).toString(), "入账日期", receivedOn.toString()));
        }
    }

    /** Somebody asks for money to be released. */
    record Request(
            long version,

            @NotNull(message = "请填写金额") @Positive(message = "金额应大于零") @Max(value = MOST_FEN, message = "金额过大")
            Long amountFen,

            @NotBlank(message = "请填写用途") @Size(max = 500, message = "用途不能超过500字")
            String purpose)
            implements ProjectCommand {
        @Override
        public PresaleAct act() {
            return PresaleAct.REQUEST;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return told(
                    project,
                    scene,
                    act().label(),
                    Map.of("金额", Money.ofFen(amountFen).toString(), "用途", purpose.strip()));
        }
    }

    /** @param granted the money leaves the account with the decision */
    record Decide(
            long version,
            @NotNull(message = "请选择申请") UUID request,
            @NotNull(message = "请选择是否同意") Boolean granted,

            @Nullable @Size(max = 500, message = "理由不能超过500字")
            String reason)
            implements ProjectCommand {
        @Override
        public PresaleAct act() {
            return PresaleAct.DECIDE;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            if (!granted && (reason == null || reason.isBlank())) {
                return new Refused("presale.decision", "reason", "不同意的，请写明理由");
            }
            return told(
                    project,
                    scene,
                    granted ? "同意使用预售资金" : "不同意使用预售资金",
                    reason == null || reason.isBlank() ? Map.of() : Map.of("理由", reason.strip()));
        }
    }
}
