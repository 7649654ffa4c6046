package org.huxin.server.project.deposit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.kernel.Money;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Accepted;
import org.huxin.server.project.register.ProjectDecision.Refused;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/**
 * 登记保证金或保函. A sum below what is required is kept and leaves the deposit short.
 *
 * @param form word of the register {@code deposit_forms}
 * @param agency code of the place's directory; null where the place has none
 * @param agencyName where the place has no directory
 * @param validTo last day of a guarantee; null for cash
 * @param contractEnd last day of the contract period, where it is known
 */
record RecordInstrument(
        long version,
        @NotBlank(message = "请选择形式") String form,
        @Nullable String agency,

        @Nullable @Size(max = 100, message = "机构名称不能超过100字") String agencyName,

        @NotBlank(message = "请填写凭证或保函编号") @Size(max = 80, message = "编号不能超过80字")
        String number,

        @NotNull(message = "请填写金额") @Positive(message = "金额应大于零") @Max(value = Assessing.MOST_FEN, message = "金额过大")
        Long amountFen,

        @NotNull(message = "请填写存入日或者生效日") LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate contractEnd,
        @Nullable List<UUID> attachments)
        implements ProjectCommand {

    static final String FORMS = "deposit_forms";

    /** No deposit was taken before, and no guarantee runs longer. */
    private static final int YEARS = 30;

    @Override
    public DepositAct act() {
        return DepositAct.RECORD;
    }

    @Override
    public List<Used> words() {
        return List.of(new Used(FORMS, "form", form));
    }

    @Override
    public List<UUID> files() {
        return present(attachments);
    }

    /** Each once; none for none. */
    static List<UUID> present(@Nullable List<UUID> attachments) {
        return attachments == null
                ? List.of()
                : attachments.stream().filter(Objects::nonNull).distinct().toList();
    }

    @Override
    public ProjectDecision decide(Project project, ProjectScene scene) {
        var today = scene.at().toLocalDate();
        if (validFrom.isBefore(today.minusYears(YEARS)) || validFrom.isAfter(today.plusYears(1))) {
            return new Refused("deposit.instrument", "validFrom", "存入日或者生效日与今天相差过远");
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            return new Refused("deposit.instrument", "validTo", "到期日早于生效日");
        }
        if (validTo != null && validTo.isAfter(validFrom.plusYears(YEARS))) {
            return new Refused("deposit.instrument", "validTo", "有效期过长，请核对到期日");
        }
        var detail = new LinkedHashMap<String, String>();
        detail.put("形式", scene.label(FORMS, form));
        detail.put("金额", Money.ofFen(amountFen).toString());
        detail.put("编号", number.strip());
        detail.put("起", validFrom.toString());
        if (validTo != null) {
            detail.put("止", validTo.toString());
        }
        return new Accepted(project, List.of(), "登记" + scene.label(FORMS, form), detail);
    }
}
