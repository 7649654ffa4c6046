package org.huxin.server.wage;

import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;
import org.jspecify.annotations.Nullable;

/** What rules hear of a payroll on its way to the bank, subject {@code pay_batch:<id>}. Money in fen. */
public sealed interface PayFact extends Fact {

    /** The account does not hold what is to be paid, so that nothing was sent. */
    @FactType("payment.short")
    record Short(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String ofProject,
            String number,
            String name,
            @Nullable String region,
            @Nullable String field,
            @Nullable String industryUnit,
            String sourceUnit,
            String month,
            long dueFen,
            long balanceFen,
            long gapFen)
            implements PayFact {}

    /** The same alarm still, of another gap. */
    @FactType("payment.gap_changed")
    record GapChanged(String subject, LocalDateTime at, String jurisdiction, long dueFen, long balanceFen, long gapFen)
            implements PayFact {}

    /** It was sent after all, or given up. */
    @FactType("payment.covered")
    record Covered(String subject, LocalDateTime at, String jurisdiction) implements PayFact {}
}
