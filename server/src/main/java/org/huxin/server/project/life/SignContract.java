package org.huxin.server.project.life;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.huxin.server.project.enterprises.Firm;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectAct;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Accepted;
import org.huxin.server.project.register.ProjectDecision.Refused;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;

/**
 * 登记合同. What the rules ask for and the contract lacks does not refuse it: it is kept and marked.
 *
 * @param kind of {@link ContractKind}
 * @param party the firm that the contract is with; null for the general contractor
 * @param measuredMonths 计量周期, in months
 * @param labourMonths 人工费用拨付周期, in months; null where the contract is silent
 * @param labourShare agreed labour cost in ten-thousandths of the price
 * @param labourFen agreed labour cost as a sum
 * @param clauses codes of the register {@code contract_clauses} that were found in it
 */
record SignContract(
        long version,
        @NotBlank(message = "请选择合同种类") String kind,
        @Valid @Nullable Firm party,
        @NotNull(message = "请填写签订日期") LocalDate signedOn,

        @NotNull(message = "请填写合同金额") @Positive(message = "合同金额应大于零") @Max(value = MOST_FEN, message = "合同金额过大")
        Long valueFen,

        @Nullable @Min(value = 1, message = "周期至少一个月") @Max(value = MOST_MONTHS, message = "周期过长")
        Integer measuredMonths,

        @Nullable @Min(value = 1, message = "周期至少一个月") @Max(value = MOST_MONTHS, message = "周期过长")
        Integer labourMonths,

        @Nullable @Size(max = 500, message = "结算方式不能超过500字") String settlement,

        @Nullable @Min(value = 1, message = "人工费用比例应大于零") @Max(value = WHOLE, message = "人工费用比例不能超过百分之百")
        Integer labourShare,

        @Nullable @Positive(message = "人工费用应大于零") Long labourFen,
        boolean advanceFunding,
        @Nullable List<@NotNull(message = "条款不能是空的") String> clauses,
        @Nullable List<UUID> attachments)
        implements ProjectCommand {

    static final String CLAUSES = "contract_clauses";

    /** A thousand billion yuan: more than any works cost. */
    private static final long MOST_FEN = 100_000_000_000_000L;

    private static final long MOST_MONTHS = 120;
    private static final long WHOLE = 10_000;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    @Override
    public ProjectAct act() {
        return ProjectAct.SIGN_CONTRACT;
    }

    /** What was ticked, each once. */
    List<String> ticked() {
        return clauses == null ? List.of() : clauses.stream().distinct().toList();
    }

    @Override
    public List<Used> words() {
        return ticked().stream().map(code -> new Used(CLAUSES, "clauses", code)).toList();
    }

    @Override
    public List<UUID> files() {
        return Files.of(attachments);
    }

    @Override
    public ProjectDecision decide(Project project, ProjectScene scene) {
        var known = ContractKind.of(kind);
        if (known.isEmpty()) {
            return new Refused("project.contract", "kind", "没有这种合同");
        }
        if (signedOn.isAfter(scene.at().toLocalDate()) || signedOn.isBefore(EARLIEST)) {
            return new Refused("project.contract", "signedOn", "签订日期不能晚于今天，也不能早于1990年");
        }
        if (known.get() == ContractKind.SUBCONTRACT && party == null) {
            return new Refused("project.contract", "party", "请填写分包单位");
        }
        if (labourShare != null && labourFen != null) {
            return new Refused("project.contract", "labourFen", "人工费用按比例或者按金额约定，只填一项");
        }
        if (labourFen != null && labourFen > valueFen) {
            return new Refused("project.contract", "labourFen", "人工费用不能超过合同金额");
        }
        return new Accepted(project, List.of(), "登记" + known.get().label(), detail());
    }

    private Map<String, String> detail() {
        var detail = new LinkedHashMap<String, String>();
        detail.put("签订日期", signedOn.toString());
        detail.put("金额", Money.ofFen(valueFen).toString());
        if (party != null) {
            detail.put("对方", party.name().strip());
        }
        return detail;
    }
}
