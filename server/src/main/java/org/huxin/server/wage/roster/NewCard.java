package org.huxin.server.wage.roster;

import org.huxin.server.kernel.Masking;
import org.jspecify.annotations.Nullable;

/**
 * 工资卡, as somebody writes it down.
 *
 * @param kind code of the register {@code wage_cards}
 * @param holder name that the bank has
 */
public record NewCard(
        @Nullable String kind,
        @Nullable String bank,
        @Nullable String holder,
        @Nullable String number) {

    /** Never the number itself, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "NewCard[" + (number == null ? "" : Masking.bankCard(number)) + "]";
    }
}
