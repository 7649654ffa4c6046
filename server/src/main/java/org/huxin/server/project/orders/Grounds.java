package org.huxin.server.project.orders;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huxin.engine.policy.Citation;
import org.huxin.engine.policy.Register;
import org.huxin.policy.PackStack;
import org.huxin.server.policy.CitedClause;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 责令改正的事由: the register {@code order_grounds} of a place. */
@Component
class Grounds {

    static final String REGISTER = "order_grounds";

    private final Policies policies;

    Grounds(Policies policies) {
        this.policies = policies;
    }

    List<Ground> all(String jurisdiction) {
        var stack = policies.stack(jurisdiction);
        return stack.register(REGISTER).stream()
                .flatMap(register -> register.entries().stream().map(entry -> ground(stack, register, entry)))
                .toList();
    }

    /** Empty where the place has it no longer. */
    Optional<Ground> find(String jurisdiction, String code) {
        return all(jurisdiction).stream()
                .filter(ground -> ground.code().equals(code))
                .findFirst();
    }

    private static Ground ground(PackStack stack, Register register, Register.Entry entry) {
        var cited = register.citation();
        return new Ground(
                entry.code(),
                entry.label(),
                CitedClause.of(
                        stack,
                        new Citation(
                                cited.document(),
                                text(entry, "clause").orElse(cited.clause()),
                                cited.rows(),
                                text(entry, "consequence").orElse(cited.says()))),
                texts(entry.attributes().get("party")),
                fen(entry, "least_fen"),
                fen(entry, "most_fen"),
                Boolean.TRUE.equals(entry.attributes().get("stop")),
                text(entry, "consequence").orElse(""));
    }

    private static Optional<String> text(Register.Entry entry, String attribute) {
        return texts(entry.attributes().get(attribute)).stream().findFirst();
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            case Object one -> List.of(one.toString());
        };
    }

    private static @Nullable Long fen(Register.Entry entry, String attribute) {
        return entry.attributes().get(attribute) instanceof Number number ? number.longValue() : null;
    }
}
