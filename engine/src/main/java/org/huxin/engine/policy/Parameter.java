package org.huxin.engine.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number of the law with its dates.
 *
 * @param id unique over all packs
 * @param title short Chinese name
 * @param citation where it comes from
 * @param unit Chinese unit, such as 分 or 人
 * @param values dated values; empty while the text gives none and the office has set none
 * @param provisional whether the value is no document's, so that the office may set another
 */
public record Parameter(
        String id, String title, Citation citation, String unit, List<Dated> values, boolean provisional) {

    /** A value with the days it applies to. */
    public record Dated(Validity validity, BigDecimal value) {}

    public Parameter {
        values = List.copyOf(values);
    }

    /** The value on a day; null when none is set, which a screen shows as 未设定. The last listed wins. */
    public @Nullable BigDecimal on(LocalDate day) {
        return values.reversed().stream()
                .filter(dated -> dated.validity().contains(day))
                .map(Dated::value)
                .findFirst()
                .orElse(null);
    }
}
