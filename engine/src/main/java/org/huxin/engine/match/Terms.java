package org.huxin.engine.match;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By when the wages of a month are paid.
 *
 * @param otherwise last day of pay where no sheet names one
 * @param graceDays days after the day of pay on which a payment is not yet late
 * @param putOffDays for how many days after that an employer may put wages off by a report in time; 0 where no report counts
 */
public record Terms(LocalDate otherwise, int graceDays, int putOffDays) {

    /** Where no report of paying later counts. */
    public Terms(LocalDate otherwise, int graceDays) {
        this(otherwise, graceDays, 0);
    }

    public Terms {
        if (graceDays < 0 || putOffDays < 0) {
            throw new IllegalArgumentException("grace of " + graceDays + " days, put off by " + putOffDays);
        }
    }

    /**
     * What was reported once the day had gone by, or for longer than a place allows, makes no pay come in time.
     *
     * @param payOn the day that the sheets name; null where none does
     * @param putOff the reports of the employer
     */
    LocalDate payBy(@Nullable LocalDate payOn, Stream<MonthRows.PutOff> putOff) {
        var plain = (payOn == null ? otherwise : payOn).plusDays(graceDays);
        var longest = plain.plusDays(putOffDays);
        return putOff.filter(one -> !one.filedOn().isAfter(plain))
                .map(one -> one.payBy().isAfter(longest) ? longest : one.payBy())
                .filter(day -> day.isAfter(plain))
                .max(Comparator.naturalOrder())
                .orElse(plain);
    }
}
