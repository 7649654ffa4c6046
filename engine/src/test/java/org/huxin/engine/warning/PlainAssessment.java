package org.huxin.engine.warning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.engine.match.WorkerMonth;
import org.jspecify.annotations.Nullable;

/** The same findings by loops alone: slow, plain, and sharing with the assessment only what goes in. */
final class PlainAssessment {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PlainAssessment() {}

    static String line(Finding found) {
        var measure = found.measure();
        return String.join(
                "|",
                found.rule(),
                found.firstMonth().toString(),
                found.months().getLast().month().toString(),
                found.state().name(),
                String.valueOf(found.grade()),
                measure == null ? "-" : number(measure.part().divide(measure.whole(), MathContext.DECIMAL64)));
    }

    private static String number(BigDecimal number) {
        return number.round(new MathContext(12)).stripTrailingZeros().toPlainString();
    }

    /** What stands on a day of which nothing before is remembered. */
    static List<String> of(
            List<WarningRule> rules, List<Exemption> exemptions, List<? extends Month> months, LocalDate day) {
        var lines = new ArrayList<String>();
        for (var rule :
                rules.stream().sorted(Comparator.comparing(WarningRule::id)).toList()) {
            if (rule.validity().from() != null && day.isBefore(rule.validity().from())) {
                continue;
            }
            var absent = new HashMap<UUID, YearMonth>();
            var excused = false;
            for (var one : exemptions) {
                var last =
                        one.from().plusDays(rule.excuses().getFirst().atMost().count());
                var known = (one.since() == null || !day.isBefore(one.since()))
                        && (one.goneOn() == null || day.isBefore(one.goneOn()));
                if (known && !day.isBefore(one.from()) && !day.isAfter(one.until()) && !day.isAfter(last)) {
                    if (one.worker() == null) {
                        excused = true;
                    } else {
                        var month = YearMonth.from(one.from());
                        var before = absent.get(one.worker());
                        absent.put(one.worker(), before != null && before.isAfter(month) ? before : month);
                    }
                }
            }
            var run = new ArrayList<YearMonth>();
            var at = RandomCity.FIRST;
            for (var n = 0; n <= RandomCity.MONTHS; n++, at = at.plusMonths(1)) {
                if (level(rule, months, absent, at, day) >= 0) {
                    run.add(at);
                } else if (!run.isEmpty()) {
                    tell(rule, months, absent, run, day, excused, lines);
                    run.clear();
                }
            }
        }
        return lines;
    }

    private static void tell(
            WarningRule rule,
            List<? extends Month> months,
            Map<UUID, YearMonth> absent,
            List<YearMonth> run,
            LocalDate day,
            boolean excused,
            List<String> lines) {
        if (run.getLast().plusMonths(rule.looksBack()).isBefore(YearMonth.from(day))) {
            return;
        }
        var worst = run.getFirst();
        for (var at : run) {
            if (level(rule, months, absent, at, day) <= level(rule, months, absent, worst, day)) {
                worst = at;
            }
        }
        lines.add(String.join(
                "|",
                rule.id(),
                run.getFirst().toString(),
                run.getLast().toString(),
                excused ? "EXCUSED" : "STANDING",
                rule.levels().get(level(rule, months, absent, worst, day)).grade(),
                number(value(rule, months, absent, worst, day))));
    }

    private static int level(
            WarningRule rule, List<? extends Month> months, Map<UUID, YearMonth> absent, YearMonth at, LocalDate day) {
        for (var i = 0; i < rule.levels().size(); i++) {
            var level = rule.levels().get(i);
            var all = true;
            for (var back = 0; back < level.months(); back++) {
                var value = value(rule, months, absent, at.minusMonths(back), day);
                var limit = level.limit().on(day);
                var worse = rule.signal().moreIsWorse();
                all &= value != null
                        && limit != null
                        && (worse ? value.compareTo(limit) >= 0 : value.compareTo(limit) < 0);
            }
            if (all) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable BigDecimal value(
            WarningRule rule, List<? extends Month> months, Map<UUID, YearMonth> absent, YearMonth at, LocalDate day) {
        if (at.isAfter(YearMonth.from(day))) {
            return null;
        }
        ProjectMonth month = null;
        for (var one : months) {
            if (one.month().equals(at)) {
                month = (ProjectMonth) one;
            }
        }
        return month == null ? null : PlainSignals.value(rule.signal(), month, months, absent, day, rule.leeway());
    }

    static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    }

    /** Whether a worker's row of a month is left out. */
    static boolean away(Map<UUID, YearMonth> absent, WorkerMonth one, YearMonth month) {
        var last = absent.get(one.person().worker());
        return last != null && !month.isAfter(last);
    }

    static boolean past(WorkerMonth one, LocalDate day) {
        return one.payBy().isBefore(day);
    }
}
