package org.huxin.server.wage;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;
import org.jspecify.annotations.Nullable;

/** 延期支付: an employer who cannot pay on the day, subject {@code wage_deferral:<id>}. */
public sealed interface DeferralFact extends Fact {

    /**
     * The employer reported that it pays later.
     *
     * @param ofProject id of the project
     * @param month whose wages are paid later, such as 2024-06
     * @param persons whose wages they are
     * @param dueOn the new date
     */
    @FactType("wage.deferral_filed")
    record Filed(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String ofProject,
            String number,
            String name,
            @Nullable String region,
            @Nullable String industryUnit,
            String employer,
            String month,
            long amountFen,
            int persons,
            LocalDate dueOn)
            implements DeferralFact {}

    /** The wages that were put off have been paid, on the day of {@code at}. */
    @FactType("wage.deferral_settled")
    record Settled(String subject, LocalDateTime at, String jurisdiction) implements DeferralFact {}
}
