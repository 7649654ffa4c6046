package org.huxin.server.project.deposit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a place asks of the sum of a deposit on a day. Rates and shares in per cent, spans in months.
 *
 * @param least lowest and {@code most} highest rate that a place may set
 * @param floor below which no discount and no cut brings the rate
 * @param severalCut discount for several works in the place; null while none is set
 * @param smallFen contracts below it may be waived after {@code smallMonths} without arrears
 * @param cutMonths without arrears that cut the rate by {@code cutShare}
 * @param waiveMonths without arrears that waive it, once real names and special accounts are in place
 * @param raiseMonths to look back for arrears, which raise the rate by {@code raiseShare}
 * @param listedShare raise of a firm on the list of the dishonest
 * @param capFen most that is taken for one contract; null while none is set
 */
record DepositRules(
        List<Band> bands,
        BigDecimal least,
        BigDecimal most,
        BigDecimal floor,
        @Nullable BigDecimal severalCut,
        long smallFen,
        int smallMonths,
        int cutMonths,
        BigDecimal cutShare,
        int waiveMonths,
        int raiseMonths,
        BigDecimal raiseShare,
        BigDecimal listedShare,
        @Nullable Long capFen) {

    DepositRules {
        bands = List.copyOf(bands);
    }

    /**
     * A rate of the place.
     *
     * @param region that it is for; null for all
     * @param upToFen largest contract that it is for; null for any
     * @param fromText false for a stand-in that no text gives
     */
    record Band(
            String label, @Nullable String region, @Nullable Long upToFen, BigDecimal rate, boolean fromText) {

        boolean holds(@Nullable String place, long valueFen) {
            return (region == null || region.equals(place)) && (upToFen == null || valueFen <= upToFen);
        }
    }
}
