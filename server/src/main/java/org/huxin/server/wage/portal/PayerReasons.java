package org.huxin.server.wage.portal;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huxin.engine.policy.Register;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/** Why a bank did not pay, where no other card helps: entries of the register {@code bank_reasons} with {@code payer: true}. */
@Component
class PayerReasons {

    private static final String REASONS = "bank_reasons";
    private static final String PAYER = "payer";
    private static final String SAID = "said";

    private final Policies policies;

    PayerReasons(Policies policies) {
        this.policies = policies;
    }

    /** Whether what a bank wrote, by code or in words of its own, lies with whoever pays. */
    Predicate<String> of(String jurisdiction) {
        var names = policies.stack(jurisdiction).register(REASONS).stream()
                .flatMap(register -> register.entries().stream())
                .filter(entry -> Boolean.TRUE.equals(entry.attributes().get(PAYER)))
                .flatMap(PayerReasons::names)
                .toList();
        return told -> names.stream().anyMatch(told::contains);
    }

    private static Stream<String> names(Register.Entry entry) {
        return Stream.of(
                entry.code(), entry.label(), String.valueOf(entry.attributes().getOrDefault(SAID, entry.label())));
    }
}
