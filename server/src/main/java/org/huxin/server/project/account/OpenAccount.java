package org.huxin.server.project.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Refused;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/**
 * 登记开户.
 *
 * @param number of the account, digits only
 * @param name of the account as the bank has it
 * @param agreedOn when owner, contractor and bank signed the agreement about its money
 */
record OpenAccount(
        long version,

        @NotBlank(message = "请填写开户银行") @Size(max = 100, message = "银行名称不能超过100字")
        String bank,

        @NotBlank(message = "请填写开户网点") @Size(max = 100, message = "网点名称不能超过100字")
        String branch,

        @NotBlank(message = "请填写账号") @Pattern(regexp = "[0-9]{8,30}", message = "账号只写数字，8到30位")
        String number,

        @NotBlank(message = "请填写账户名称") @Size(max = 500, message = "账户名称不能超过500字")
        String name,

        @NotNull(message = "请填写申请开户日期") LocalDate appliedOn,
        @NotNull(message = "请填写开户日期") LocalDate openedOn,
        @NotNull(message = "请填写三方协议签订日期") LocalDate agreedOn,
        @Nullable List<UUID> attachments)
        implements AccountCommand {

    @Override
    public AccountAct act() {
        return AccountAct.OPEN;
    }

    @Override
    public LocalDate day() {
        return openedOn;
    }

    @Override
    public String dayField() {
        return "openedOn";
    }

    @Override
    public ProjectDecision decide(Project project, ProjectScene scene) {
        if (appliedOn.isAfter(openedOn) || !AccountCommand.counts(appliedOn, scene)) {
            return new Refused(INVALID, "appliedOn", "申请日期不能晚于开户日期，也不能早于1990年");
        }
        if (!AccountCommand.counts(agreedOn, scene)) {
            return new Refused(INVALID, "agreedOn", "协议签订日期不能晚于今天，也不能早于1990年");
        }
        return AccountCommand.super.decide(project, scene);
    }

    @Override
    public Map<String, String> detail(ProjectScene scene) {
        return Map.of("开户银行", bank.strip() + branch.strip(), "开户日期", openedOn.toString());
    }
}
