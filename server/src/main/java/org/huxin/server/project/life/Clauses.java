package org.huxin.server.project.life;

import java.util.List;
import org.huxin.engine.policy.Register;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 合同必备条款: what the register {@code contract_clauses} asks of the general contract, some of it answered by its terms. */
@Component
class Clauses {

    private static final Object REQUIRED = Boolean.TRUE;

    private final Policies policies;

    Clauses(Policies policies) {
        this.policies = policies;
    }

    /** Codes of what the rules ask for and the contract lacks, in the pack's order. */
    List<String> missing(String jurisdiction, SignContract told) {
        if (!told.kind().equals(ContractKind.GENERAL.code())) {
            return List.of();
        }
        return policies.stack(jurisdiction)
                .register(SignContract.CLAUSES)
                .map(list -> list.entries().stream()
                        .filter(clause -> REQUIRED.equals(clause.attributes().get("required")))
                        .filter(clause -> !answered(clause, told))
                        .map(Register.Entry::code)
                        .toList())
                .orElse(List.of());
    }

    private static boolean answered(Register.Entry clause, SignContract told) {
        var most = clause.attributes().get("at_most");
        return switch (String.valueOf(clause.attributes().getOrDefault("field", ""))) {
            case "labourCost" -> told.labourShare() != null || told.labourFen() != null;
            case "labourMonths" -> within(told.labourMonths(), most);
            case "measuredMonths" -> within(told.measuredMonths(), most);
            case "settlement" -> told.settlement() != null && !told.settlement().isBlank();
            default -> told.ticked().contains(clause.code());
        };
    }

    private static boolean within(@Nullable Integer months, @Nullable Object most) {
        return months != null && !(most instanceof Number limit && months > limit.intValue());
    }
}
