package org.huxin.engine.match;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when the wages of a month are paid.
 *
 * @param otherwise last day of pay where no sheet names one
 * @param graceDays days after the day of pay on which a payment is not yet late
 */
public record Terms(LocalDate otherwise, int graceDays) {

    public Terms {
        if (graceDays < 0) {
            throw new IllegalArgumentException("grace of " + graceDays + " days");
        }
    }

    /** @param payOn the day that the sheets name; null where none does */
    LocalDate payBy(@Nullable LocalDate payOn) {
        return (payOn == null ? otherwise : payOn).plusDays(graceDays);
    }
}
