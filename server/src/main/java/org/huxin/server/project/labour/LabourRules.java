package org.huxin.server.project.labour;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.huxin.engine.policy.Register;
import org.huxin.server.policy.CitedClause;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a place says about labour cost: its register {@code labour_cost} names the base of the agreed share, the longest
 * cycle and the share of the start-up funds; {@code labour_cost_floors} the lowest share by kind of works.
 */
@Component
class LabourRules {

    private static final String REGISTER = "labour_cost";
    private static final String FLOORS = "labour_cost_floors";
    private static final String AGREED = "agreed";
    private static final String CYCLE = "cycle";
    private static final String PREPAID = "prepaid";

    /** Ten-thousandths in a percent. */
    private static final int PERCENT = 2;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Policies policies;

    LabourRules(Policies policies) {
        this.policies = policies;
    }

    /** The lowest share of a kind of works in a month; null where the place gives none. */
    LabourCost.@Nullable Rule floor(String jurisdiction, @Nullable String works, LocalDate month) {
        return works == null
                ? null
                : entry(jurisdiction, FLOORS, works)
                        .flatMap(entry -> share(jurisdiction, entry, lastDay(month))
                                .map(share -> new LabourCost.Rule(base(entry), share)))
                        .orElse(null);
    }

    /** The lowest share of a kind of works with its source, as officers see it; null where the place gives none. */
    LabourView.@Nullable Floor told(String jurisdiction, @Nullable String works, LocalDate day) {
        var stack = policies.stack(jurisdiction);
        return works == null
                ? null
                : entry(jurisdiction, FLOORS, works)
                        .flatMap(entry -> number(jurisdiction, entry, day))
                        .flatMap(percent -> stack.register(FLOORS)
                                .map(list -> new LabourView.Floor(percent, CitedClause.of(stack, list.citation()))))
                        .orElse(null);
    }

    /** Of what the share that a contract agrees is taken. */
    Base agreedBase(String jurisdiction) {
        return entry(jurisdiction, REGISTER, AGREED).map(LabourRules::base).orElse(Base.VALUE_DONE);
    }

    /** The share of the start-up funds that goes into the account before works begin; empty while none is set. */
    Optional<Share> prepaid(String jurisdiction, LocalDate day) {
        return entry(jurisdiction, REGISTER, PREPAID).flatMap(entry -> share(jurisdiction, entry, day));
    }

    /**
     * The last day for the labour cost of a month: the day of the following month that was agreed, else the end of the
     * longest cycle; null where no cycle is in force.
     */
    @Nullable
    LocalDate dueOn(String jurisdiction, LocalDate month, @Nullable Integer agreedDay) {
        if (agreedDay != null) {
            return AgreedDays.dueOn(YearMonth.from(month), agreedDay);
        }
        return entry(jurisdiction, REGISTER, CYCLE)
                .flatMap(entry -> number(jurisdiction, entry, lastDay(month)))
                .map(months -> lastDay(month.plusMonths(months.longValue())))
                .orElse(null);
    }

    private static LocalDate lastDay(LocalDate month) {
        return month.withDayOfMonth(month.lengthOfMonth());
    }

    private Optional<Register.Entry> entry(String jurisdiction, String register, String code) {
        return policies.stack(jurisdiction).register(register).flatMap(list -> list.entry(code));
    }

    private static Base base(Register.Entry entry) {
        return Base.of(String.valueOf(entry.attributes().get("base"))).orElse(Base.VALUE_DONE);
    }

    private Optional<Share> share(String jurisdiction, Register.Entry entry, LocalDate day) {
        return number(jurisdiction, entry, day)
                .filter(percent -> percent.signum() > 0 && percent.compareTo(WHOLE) <= 0)
                .map(percent -> Share.tenThousandths(percent.movePointRight(PERCENT)
                        .setScale(0, RoundingMode.CEILING)
                        .longValue()));
    }

    private Optional<BigDecimal> number(String jurisdiction, Register.Entry entry, LocalDate day) {
        return policies.stack(jurisdiction)
                .value(String.valueOf(entry.attributes().get("parameter")), day)
                .map(value -> value.number());
    }
}
