package org.huxin.server.project.guarantee;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * 登记担保. Entered by a unit that confirms, it is in force at once; by any other it waits.
 *
 * @param kind word of the register {@code guarantee_kinds}
 * @param form word of the register {@code guarantee_forms}
 * @param guarantor bank, surety company or insurer
 * @param startsOn first day on which it holds
 * @param endsOn last day on which it holds
 */
record EnterGuarantee(
        long version,
        @NotBlank(message = "请选择担保种类") String kind,
        @NotBlank(message = "请选择担保形式") String form,

        @NotBlank(message = "请填写担保机构") @Size(max = 200, message = "担保机构不能超过200字")
        String guarantor,

        @NotBlank(message = "请填写担保编号") @Size(max = 80, message = "担保编号不能超过80字")
        String number,

        @NotNull(message = "请填写担保金额") @Positive(message = "担保金额应大于零") @Max(value = MOST_FEN, message = "担保金额过大")
        Long amountFen,

        @NotNull(message = "请填写起始日") LocalDate startsOn,
        @NotNull(message = "请填写到期日") LocalDate endsOn,
        @Nullable List<UUID> attachments)
        implements ProjectCommand {

    static final String KINDS = "guarantee_kinds";
    static final String FORMS = "guarantee_forms";

    private static final String INVALID = "guarantee.invalid";

    /** A thousand billion yuan: more than any works cost. */
    private static final long MOST_FEN = 100_000_000_000_000L;

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /** Nobody answers for longer. */
    private static final int YEARS = 50;

    @Override
    public GuaranteeAct act() {
        return GuaranteeAct.ENTER;
    }

    @Override
    public List<Used> words() {
        return List.of(new Used(KINDS, "kind", kind), new Used(FORMS, "form", form));
    }

    @Override
    public List<UUID> files() {
        return attachments == null
                ? List.of()
                : attachments.stream().filter(Objects::nonNull).distinct().toList();
    }

    @Override
    public ProjectDecision decide(Project project, ProjectScene scene) {
        var today = scene.at().toLocalDate();
        if (startsOn.isBefore(EARLIEST) || startsOn.isAfter(today.plusYears(YEARS))) {
            return new Refused(INVALID, "startsOn", "起始日与今天相差过远");
        }
        if (endsOn.isBefore(startsOn)) {
            return new Refused(INVALID, "endsOn", "到期日不能早于起始日");
        }
        if (endsOn.isBefore(today)) {
            return new Refused(INVALID, "endsOn", "担保已经到期，请登记仍在有效期内的担保");
        }
        if (endsOn.isAfter(today.plusYears(YEARS))) {
            return new Refused(INVALID, "endsOn", "到期日与今天相差过远");
        }
        if (files().isEmpty()) {
            return new Refused(INVALID, "attachments", "请上传担保凭证");
        }
        return new Accepted(project, List.of(), "登记" + scene.label(KINDS, kind), detail(scene));
    }

    private Map<String, String> detail(ProjectScene scene) {
        var detail = new LinkedHashMap<String, String>();
        detail.put("形式", scene.label(FORMS, form));
        detail.put("担保机构", guarantor.strip());
        detail.put("编号", number.strip());
        detail.put("金额", Money.ofFen(amountFen).toString());
        detail.put("有效期", startsOn + "至" + endsOn);
        return detail;
    }
}
