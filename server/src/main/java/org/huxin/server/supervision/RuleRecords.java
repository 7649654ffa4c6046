package org.huxin.server.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                limit.orElse(null),
                enough.orElse(null),
                rules.asked(jurisdiction).stream()
                        .filter(rule -> rule.validity().contains(today.date()))
                        .map(rule -> line(
                                rule.id(),
                                rule.title(),
                                rule.own(),
                                found.getOrDefault(rule.id(), Map.of()),
                                (share, checked) -> limit.filter(most -> share.compareTo(most) >= 0)
                                        .flatMap(most -> enough)
                                        .filter(least -> checked >= least.intValue())
                                        .isPresent()))
                        .sorted(Comparator.comparing(Line::proposed)
                                .thenComparing(Line::raised)
                                .reversed()
                                .thenComparing(Line::rule))
                        .toList());
    }

    /** Whether a share of innocent ones among so many is too much. */
    @FunctionalInterface
    private interface TooMuch {
        boolean is(BigDecimal share, int checked);
    }

    private static Line line(String rule, String title, boolean own, Map<String, Integer> found, TooMuch tooMuch) {
        var right = found.getOrDefault(WarningLife.FOUND_TRUE, 0);
        var innocent = found.getOrDefault(WarningLife.INNOCENT, 0);
        var share = right + innocent == 0
                ? null
                : WHOLE.multiply(BigDecimal.valueOf(innocent))
                        .divide(BigDecimal.valueOf((long) right + innocent), 1, RoundingMode.HALF_UP);
        return new Line(
                rule,
                title,
                own,
                found.values().stream().mapToInt(Integer::intValue).sum(),
                right,
                innocent,
                found.getOrDefault(WarningLife.NO_DATA, 0),
                found.getOrDefault(Warnings.UNCHECKED, 0),
                share,
                share != null && tooMuch.is(share, right + innocent));
    }

    private Optional<BigDecimal> value(String jurisdiction, String parameter) {
        return policies.stack(jurisdiction).value(parameter, today.date()).map(ValueInForce::number);
    }
}
