package org.huxin.server.project.money;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.SETTLEMENT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.Optional;
import org.huxin.engine.policy.Parameter;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.safeguards.Safeguard;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** 施工过程结算: something was settled within the last months, as many as the place has set; works younger than that have time. */
@Component
class InterimSettlement implements Safeguard {

    private static final String MONTHS = ".interim_settlement_months";

    private final Policies policies;

    InterimSettlement(Policies policies) {
        this.policies = policies;
    }

    @Override
    public String code() {
        return "interim_settlement";
    }

    @Override
    public boolean asked(String jurisdiction, LocalDate day) {
        return months(jurisdiction, day).isPresent();
    }

    @Override
    public Condition inPlace(String jurisdiction, LocalDate day) {
        return months(jurisdiction, day)
                .map(months -> day.minusMonths(months))
                .map(since -> CONSTRUCTION_PROJECT
                        .STARTED_AT
                        .isNull()
                        .or(CONSTRUCTION_PROJECT.STARTED_AT.ge(since.plusDays(1).atStartOfDay()))
                        .or(exists(selectOne()
                                .from(SETTLEMENT)
                                .where(SETTLEMENT.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                                .and(SETTLEMENT.TO_DAY.gt(since))
                                .and(SETTLEMENT.TO_DAY.le(day)))))
                .orElse(falseCondition());
    }

    /** How many months a settlement lasts; empty while nobody has set it. */
    Optional<Long> months(String jurisdiction, LocalDate day) {
        var stack = policies.stack(jurisdiction);
        return stack.parameters().stream()
                .map(Parameter::id)
                .filter(id -> id.endsWith(MONTHS))
                .flatMap(id -> stack.value(id, day).stream())
                .findFirst()
                .map(value -> value.number().longValue())
                .filter(months -> months > 0 && months <= 1_200);
    }
}
