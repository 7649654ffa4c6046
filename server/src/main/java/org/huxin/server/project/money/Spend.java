package org.huxin.server.project.money;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.huxin.server.kernel.Money;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Refused;
import org.huxin.server.project.register.ProjectScene;

/**
 * 登记分账支出.
 *
 * @param ledger labour or other
 * @param purpose word of the register {@code money_purposes}
 */
record Spend(
        long version,
        @NotBlank(message = "请选择账目") String ledger,
        @NotBlank(message = "请选择用途") String purpose,

        @NotNull(message = "请填写金额") @Positive(message = "金额应大于零") @Max(value = Bounds.MOST_FEN, message = "金额过大")
        Long amountFen,

        @NotNull(message = "请填写支出日期") LocalDate spentOn,

        @NotBlank(message = "请填写凭证号") @Size(max = Bounds.LONGEST_NUMBER, message = "凭证号不能超过60字")
        String voucher)
        implements ProjectCommand {

    static final String PURPOSES = "money_purposes";
    static final String LABOUR = "labour";
    static final String OTHER = "other";

    @Override
    public MoneyAct act() {
        return MoneyAct.SPEND;
    }

    @Override
    public List<Used> words() {
        return List.of(new Used(PURPOSES, "purpose", purpose));
    }

    @Override
    public ProjectDecision decide(Project project, ProjectScene scene) {
        if (!ledger.equals(LABOUR) && !ledger.equals(OTHER)) {
            return new Refused("project.money", "ledger", "没有这本账");
        }
        if (!Bounds.past(spentOn, scene.at().toLocalDate())) {
            return new Refused("project.money", "spentOn", "支出日期不能晚于今天，也不能早于1990年");
        }
        var detail = new LinkedHashMap<String, String>();
        detail.put("账目", ledger.equals(LABOUR) ? "人工费" : "其他工程款");
        detail.put("用途", scene.label(PURPOSES, purpose));
        detail.put("金额", Money.ofFen(amountFen).toString());
        detail.put("凭证号", voucher.strip());
        return new ProjectDecision.Accepted(project, List.of(), "登记分账支出", detail);
    }
}
