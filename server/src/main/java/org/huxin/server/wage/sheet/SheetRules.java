package org.huxin.server.wage.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.huxin.db.wage.tables.records.PayTermsRecord;
import org.huxin.engine.calendar.Roll;
import org.huxin.engine.policy.Register;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a place says about wage sheets, in its register {@code wage_sheets}: what a day off does to the pay date, how many
 * days make a month for those paid by the month, and which parameter is the lowest wage.
 */
@Component
class SheetRules {

    private static final String REGISTER = "wage_sheets";
    private static final String PAY_DATE = "pay_date";
    private static final String MONTH_RATE = "month_rate";
    private static final String MINIMUM = "minimum_wage";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Policies policies;

    SheetRules(Policies policies) {
        this.policies = policies;
    }

    /** The day of pay for a month, rolled as the place says; null while none is agreed. */
    @Nullable
    LocalDate payOn(String jurisdiction, @Nullable PayTermsRecord terms, YearMonth month) {
        if (terms == null) {
            return null;
        }
        var paid = month.plusMonths(terms.getMonthsAfter());
        var day = paid.atDay(Math.min(terms.getPayDay(), paid.lengthOfMonth()));
        return switch (roll(jurisdiction)) {
            case NONE -> day;
            case FORWARD -> policies.calendar().onOrAfter(day);
            case BACKWARD -> policies.calendar().onOrBefore(day);
        };
    }

    /** Days that make a month for those paid by the month, in hundredths. */
    long fullMonth(String jurisdiction) {
        return new BigDecimal(String.valueOf(entry(jurisdiction, MONTH_RATE).get("days")))
                .multiply(HUNDRED)
                .longValueExact();
    }

    /** Working days of a month, in hundredths. */
    long workdays(YearMonth month) {
        return 100L * policies.calendar().workdaysBetween(month.atDay(1).minusDays(1), month.atEndOfMonth());
    }

    /** The lowest wage of a month in fen; empty while the place has not set it. */
    Optional<Long> minimumFen(String jurisdiction, YearMonth month) {
        return policies.stack(jurisdiction)
                .value(String.valueOf(entry(jurisdiction, MINIMUM).get("parameter")), month.atEndOfMonth())
                .map(value -> value.number()
                        .multiply(HUNDRED)
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact());
    }

    private Roll roll(String jurisdiction) {
        return Roll.valueOf(
                String.valueOf(entry(jurisdiction, PAY_DATE).get("roll")).toUpperCase(java.util.Locale.ROOT));
    }

    private Map<String, Object> entry(String jurisdiction, String code) {
        return policies.stack(jurisdiction)
                .register(REGISTER)
                .flatMap(list -> list.entry(code))
                .map(Register.Entry::attributes)
                .orElseThrow(() -> new IllegalStateException("no " + code + " in " + REGISTER));
    }
}
