package org.huxin.server.supervision.firms;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huxin.engine.policy.Register;
import org.huxin.policy.ValueInForce;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a place does about the firm of a case in which wages were owed: its register {@code after_cases}, an entry for each moment of a case. */
@Component
class AfterCases {

    private static final String REGISTER = "after_cases";

    private final Policies policies;
    private final Today today;

    AfterCases(Policies policies, Today today) {
        this.policies = policies;
        this.today = today;
    }

    /**
     * What follows.
     *
     * @param watch put on the list of key-monitored firms
     * @param rate a lower grade is proposed
     */
    record Rule(boolean watch, boolean rate) {}

    /**
     * The periods of a watched firm.
     *
     * @param declares whether it declares each period, or only time is counted
     * @param months length of a period
     * @param days after its end by which it is declared
     * @param clean how many periods in a row must have been clean before it may be taken off
     */
    record Periods(boolean declares, int months, int days, int clean) {}

    /** @param moment {@code case_verified} or {@code case_closed}; empty where nothing follows it */
    Optional<Rule> on(String jurisdiction, String moment) {
        return entries(jurisdiction).stream()
                .filter(one -> one.code().equals(moment))
                .findFirst()
                .map(one -> new Rule(is(one, "watch"), is(one, "rate")));
    }

    /** Empty where the place watches no firms, or has left a number open: then nothing is asked. */
    Optional<Periods> periods(String jurisdiction) {
        return entries(jurisdiction).stream()
                .filter(one -> is(one, "watch"))
                .findFirst()
                .flatMap(one -> {
                    var months = number(jurisdiction, one, "months");
                    var days = number(jurisdiction, one, "days");
                    var clean = number(jurisdiction, one, "clean");
                    return months == null || clean == null || months < 1
                            ? Optional.empty()
                            : Optional.of(new Periods(
                                    is(one, "declares"), months, Objects.requireNonNullElse(days, 0), clean));
                });
    }

    private List<Register.Entry> entries(String jurisdiction) {
        return policies.stack(jurisdiction)
                .register(REGISTER)
                .map(Register::entries)
                .orElse(List.of());
    }

    private static boolean is(Register.Entry entry, String attribute) {
        return Boolean.TRUE.equals(entry.attributes().get(attribute));
    }

    /** The attribute names the parameter, so that an office can set its own. */
    private @Nullable Integer number(String jurisdiction, Register.Entry entry, String attribute) {
        return entry.attributes().get(attribute) instanceof String parameter
                ? policies.stack(jurisdiction)
                        .value(parameter, today.date())
                        .map(ValueInForce::number)
                        .map(one -> one.intValue())
                        .orElse(null)
                : null;
    }
}
