package org.huxin.server.project.deposit;

import java.time.LocalDate;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.CitedClause;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/** What a guarantee must be to be taken at all: dated, not ended, long enough. */
@Component
class GuaranteeTerms {

    private static final String LEAST = "guarantee_months";

    private final DepositNumbers numbers;
    private final Policies policies;
    private final Today today;

    GuaranteeTerms(DepositNumbers numbers, Policies policies, Today today) {
        this.numbers = numbers;
        this.policies = policies;
        this.today = today;
    }

    /** The form as the place has it. */
    Register.Entry form(String jurisdiction, String code) {
        return policies.stack(jurisdiction)
                .register(RecordInstrument.FORMS)
                .flatMap(forms -> forms.entry(code))
                .orElseThrow();
    }

    static boolean guarantee(Register.Entry form) {
        return Boolean.TRUE.equals(form.attributes().get("guarantee"));
    }

    /** @throws CommandRefused {@code deposit.guarantee} with the field and the clause */
    void check(String jurisdiction, Register.Entry form, RecordInstrument told) {
        var end = told.validTo();
        if (!guarantee(form)) {
            if (end != null) {
                throw CommandRefused.field("deposit.guarantee", "validTo", form.label() + "没有到期日，请不要填写");
            }
            if (told.validFrom().isAfter(today.date())) {
                throw CommandRefused.field("deposit.guarantee", "validFrom", "存入日不能晚于今天");
            }
            return;
        }
        if (end == null) {
            throw CommandRefused.field("deposit.guarantee", "validTo", "请填写到期日");
        }
        if (end.isBefore(today.date())) {
            throw refused(jurisdiction, "已经过了有效期，不能登记");
        }
        var months = numbers.whole(jurisdiction, LEAST);
        if (end.isBefore(lastDay(told.validFrom(), months))) {
            throw refused(jurisdiction, "有效期不足%d个月，请换一份".formatted(months));
        }
        if (told.contractEnd() != null && end.isBefore(told.contractEnd())) {
            throw refused(jurisdiction, "有效期短于合同工期（至" + told.contractEnd() + "），请换一份");
        }
    }

    private static LocalDate lastDay(LocalDate from, int months) {
        return from.plusMonths(months).minusDays(1);
    }

    private CommandRefused refused(String jurisdiction, String why) {
        var stack = policies.stack(jurisdiction);
        var refusal = CommandRefused.field("deposit.guarantee", "validTo", why);
        return numbers.parameter(jurisdiction, LEAST)
                .map(clause -> refusal.with("citation", CitedClause.of(stack, clause.citation())))
                .orElse(refusal);
    }
}
