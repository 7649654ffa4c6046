package org.huxin.server.project.guarantee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.huxin.engine.policy.Gap;
import org.huxin.engine.policy.Parameter;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/** What the packs, or the office, say of the sums and days of guarantees. */
@Component
class GuaranteeTerms {

    private static final String SHARE = ".guarantee.share";
    private static final String RENEWAL = ".gap.guarantee_renewal";

    private final Policies policies;
    private final Today today;

    GuaranteeTerms(Policies policies, Today today) {
        this.policies = policies;
        this.today = today;
    }

    /** A guarantee that ends by this day is about to; today where nobody has set how long before it is to be renewed. */
    LocalDate endsSoonBy(String jurisdiction) {
        var day = today.date();
        return policies.stack(jurisdiction).gaps(day).stream()
                .filter(gap -> gap.id().endsWith(RENEWAL))
                .map(Gap::set)
                .flatMap(Stream::ofNullable)
                .map(term -> term.after(day.atStartOfDay(), policies.calendar()).lastDay())
                .findFirst()
                .orElse(day);
    }

    /** The least payment guarantee beside performance guarantees of a sum; empty where the packs say nothing. */
    Optional<Long> leastBeside(String jurisdiction, long performanceFen) {
        var stack = policies.stack(jurisdiction);
        return stack.parameters().stream()
                .map(Parameter::id)
                .filter(id -> id.endsWith(SHARE))
                .flatMap(id -> stack.value(id, today.date()).stream())
                .map(share -> share.number()
                        .multiply(BigDecimal.valueOf(performanceFen))
                        .movePointLeft(4)
                        .longValue())
                .findFirst();
    }
}
