package org.huxin.engine.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.huxin.engine.policy.Parameter;
import org.jspecify.annotations.Nullable;

/** From where on a measure is a warning, in the unit of its signal. */
public sealed interface Limit {

    /** A number that the rule gives. */
    record Number(BigDecimal value) implements Limit {
        @Override
        public BigDecimal on(LocalDate day) {
            return value;
        }
    }

    /** A number that the pack dates or the office sets; nothing is warned of while it is 未设定. */
    record Set(Parameter parameter) implements Limit {
        @Override
        public @Nullable BigDecimal on(LocalDate day) {
            return parameter.on(day);
        }
    }

    /** The limit on a day; null while nobody has set it. */
    @Nullable
    BigDecimal on(LocalDate day);
}
