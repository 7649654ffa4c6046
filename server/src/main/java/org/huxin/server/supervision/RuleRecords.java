package org.huxin.server.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.huxin.engine.warning.WarningRule;
import org.huxin.policy.ValueInForce;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 规则成效: what officers found of the warnings that each rule raised. A rule that is mostly wrong is proposed to be ended or set anew. */
@Component
class RuleRecords {

    private static final String MOSTLY_INNOCENT = "national.warning.mostly_innocent";
    private static final String ENOUGH = "national.warning.enough_checked";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Warnings warnings;
    private final Rules rules;
    private final Policies policies;
    private final Today today;

    RuleRecords(Warnings warnings, Rules rules, Policies policies, Today today) {
        this.warnings = warnings;
        this.rules = rules;
        this.policies = policies;
        this.today = today;
    }

    /**
     * @param limit the share of innocent ones, in percent, from which a rule is proposed to be ended; null where the place sets none
     * @param enough how many must have been found true or innocent before that is said
     */
    record View(
            LocalDate from,
            LocalDate to,
            @Nullable BigDecimal limit,
            @Nullable BigDecimal enough,
            List<Line> rules) {}

    /**
     * @param own whether the rule is the office's own
     * @param unchecked among those raised
     * @param innocentShare of those found true or innocent, in percent; null where there are none
     */
    record Line(
            String rule,
            String title,
            boolean own,
            int raised,
            int foundTrue,
            int innocent,
            int noData,
            int unchecked,
            @Nullable BigDecimal innocentShare,
            boolean proposed) {}

    /** Of all rules in force, those first that are proposed, then by how many warnings they raised between two days. */
    View of(String jurisdiction, LocalDate from, LocalDate to) {
        var found = warnings.found(from, to).stream()
                .collect(groupingBy(
                        Warnings.Found::rule, groupingBy(Warnings.Found::finding, summingInt(Warnings.Found::count))));
        var limit = value(jurisdiction, MOSTLY_INNOCENT);
        var enough = value(jurisdiction, ENOUGH);
        return new View(
                from,
                to,
                limit,
                enough,
                rules.asked(jurisdiction).stream()
                        .filter(rule -> rule.validity().contains(today.date()))
                        .map(rule -> line(rule, found.getOrDefault(rule.id(), Map.of()), limit, enough))
                        .sorted(Comparator.comparing(Line::proposed)
                                .thenComparing(Line::raised)
                                .reversed()
                                .thenComparing(Line::rule))
                        .toList());
    }

    private static Line line(
            WarningRule rule, Map<String, Integer> found, @Nullable BigDecimal limit, @Nullable BigDecimal enough) {
        var right = found.getOrDefault(WarningLife.FOUND_TRUE, 0);
        var innocent = found.getOrDefault(WarningLife.INNOCENT, 0);
        var checked = BigDecimal.valueOf((long) right + innocent);
        var share = checked.signum() == 0
                ? null
                : WHOLE.multiply(BigDecimal.valueOf(innocent)).divide(checked, 1, RoundingMode.HALF_UP);
        return new Line(
                rule.id(),
                rule.title(),
                rule.own(),
                found.values().stream().mapToInt(Integer::intValue).sum(),
                right,
                innocent,
                found.getOrDefault(WarningLife.NO_DATA, 0),
                found.getOrDefault(Warnings.UNCHECKED, 0),
                share,
                share != null
                        && limit != null
                        && enough != null
                        && share.compareTo(limit) >= 0
                        && checked.compareTo(enough) >= 0);
    }

    private @Nullable BigDecimal value(String jurisdiction, String parameter) {
        return policies.stack(jurisdiction)
                .value(parameter, today.date())
                .map(ValueInForce::number)
                .orElse(null);
    }
}
