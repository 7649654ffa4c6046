package org.huxin.server.wage.ledger;

import java.time.YearMonth;
import org.huxin.engine.match.Terms;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/**
 * By when a place wants the wages of a month paid: its parameters {@code wage_match.pay_months},
 * {@code wage_match.grace_days} and {@code wage_match.put_off_days}.
 */
@Component
public class PayTerms {

    private static final String PAY_MONTHS = ".wage_match.pay_months";
    private static final String GRACE_DAYS = ".wage_match.grace_days";
    private static final String PUT_OFF_DAYS = ".wage_match.put_off_days";

    private final Policies policies;

    PayTerms(Policies policies) {
        this.policies = policies;
    }

    /** As they stood at the end of the month. */
    public Terms of(String jurisdiction, YearMonth month) {
        return new Terms(
                month.plusMonths(number(jurisdiction, PAY_MONTHS, month)).atEndOfMonth(),
                number(jurisdiction, GRACE_DAYS, month),
                number(jurisdiction, PUT_OFF_DAYS, month));
    }

    /** The place's own value before the nation's, which stands below it. */
    private int number(String jurisdiction, String name, YearMonth month) {
        var stack = policies.stack(jurisdiction);
        return stack.parameters().stream()
                .filter(one -> one.id().endsWith(name))
                .flatMap(one -> stack.value(one.id(), month.atEndOfMonth()).stream())
                .findFirst()
                .map(value -> value.number().intValue())
                .orElse(0);
    }
}
