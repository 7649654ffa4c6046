package org.huxin.server.project.life;

import java.util.List;
import org.huxin.engine.policy.Register;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 合同必备条款: what the register {@code contract_clauses} asks for, some of it answered by the terms themselves. */
@Component
class Clauses {

    private final Policies policies;

    Clauses(Policies policies) {
        this.policies = policies;
    }

    /** Codes of what the rules ask for and the contract lacks, in the pack's order. */
    List<String> missing(String jurisdiction, SignContract told) {
        return policies.stack(jurisdiction)
                .register(SignContract.CLAUSES)
                .map(list -> list.entries().stream()
                        .filter(clause -> asked(clause, told.kind()) && !answered(clause, told))
                        .map(Register.Entry::code)
                        .toList())
                .orElse(List.of());
    }

    private static boolean asked(Register.Entry clause, String kind) {
        var only = clause.attributes().get("kind");
        return Boolean.TRUE.equals(clause.attributes().get("required")) && (only == null || only.equals(kind));
    }

    private static boolean answered(Register.Entry clause, SignContract told) {
        var most = clause.attributes().get("at_most");
        return switch (String.valueOf(clause.attributes().getOrDefault("term", ""))) {
            case "labour_cost" -> told.labourShare() != null || told.labourFen() != null;
            case "labour_months" -> within(told.labourMonths(), most);
            case "measured_months" -> within(told.measuredMonths(), most);
            case "settlement" -> told.settlement() != null && !told.settlement().isBlank();
            default -> told.ticked().contains(clause.code());
        };
    }

    private static boolean within(@Nullable Integer months, @Nullable Object most) {
        return months != null && !(most instanceof Number limit && months > limit.intValue());
    }
}
