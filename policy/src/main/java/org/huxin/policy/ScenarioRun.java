package org.huxin.policy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.engine.duty.Coming;
import org.huxin.engine.duty.Duty;
import org.huxin.engine.duty.Escalation;
import org.huxin.engine.duty.Fact;
import org.jspecify.annotations.Nullable;

/** Runs a story through the engine and says where it came out otherwise than told. */
public final class ScenarioRun {

    private final Scenario scenario;
    private final PackStack stack;
    private final List<Duty> duties;
    private final LocalDate closeOf;
    private final WorkCalendar calendar;
    private final List<String> differences = new ArrayList<>();

    private ScenarioRun(Scenario scenario, PackLibrary library) {
        this.scenario = scenario;
        this.stack = under(scenario, library).stack(scenario.jurisdiction());
        this.closeOf = scenario.closeOf() != null ? scenario.closeOf() : lastDay();
        this.calendar = library.calendar();
        var engine = stack.engine(calendar);
        var through = closeOf.plusDays(1).atStartOfDay();
        this.duties = scenario.facts().stream()
                .filter(fact -> fact.at().isBefore(through))
                .collect(groupingBy(Fact::subject, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .flatMap(facts -> engine.assess(facts, through).stream())
                .toList();
    }

    /** What came out otherwise than told, in Chinese; empty when the story holds. */
    public static List<String> differences(Scenario scenario, PackLibrary library) {
        var run = new ScenarioRun(scenario, library);
        run.judge();
        return run.differences;
    }

    /** The packs under the settings that the story supposes. */
    private static PackLibrary under(Scenario scenario, PackLibrary library) {
        if (scenario.settings().isEmpty()) {
            return library;
        }
        var settings = scenario.settings().entrySet().stream()
                .map(set -> new OfficeSetting(
                        scenario.jurisdiction(), set.getKey(), set.getValue(), LocalDate.EPOCH, "场景", LocalDate.EPOCH))
                .toList();
        return library.with(settings);
    }

    private LocalDate lastDay() {
        return scenario.facts().stream().map(Fact::on).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    }

    private void judge() {
        var used = new HashSet<Duty>();
        for (var expected : scenario.expected()) {
            var candidates = duties.stream()
                    .filter(duty -> duty.rule().equals(expected.rule()))
                    .filter(duty -> expected.subject() == null || duty.subject().equals(expected.subject()))
                    .toList();
            if (candidates.isEmpty()) {
                differences.add(expected.rule() + "：没有产生这项义务");
            } else if (expected.occurrences() != null && candidates.size() > 1) {
                rounds(expected, candidates);
            } else {
                one(expected, candidates, used);
            }
        }
        for (var rule : scenario.expectNone()) {
            if (duties.stream().anyMatch(duty -> duty.rule().equals(rule))) {
                differences.add(rule + "：不应产生这项义务");
            }
        }
        scenario.routes().forEach(route -> differences.addAll(RouteJudge.differences(route, stack, closeOf)));
        scenario.gates().forEach(this::gate);
        if (scenario.warning() != null) {
            differences.addAll(WarningJudge.differences(scenario.warning(), stack, calendar));
        }
    }

    /** Some duty of the rule, not yet spoken for, must be as told; the nearest miss is reported. */
    private void one(Scenario.Expected expected, List<Duty> candidates, HashSet<Duty> used) {
        List<String> nearest = List.of(expected.rule() + "：同一义务写了多次预期，实际没有那么多");
        for (var duty : candidates) {
            if (used.contains(duty)) {
                continue;
            }
            var misses = misses(expected, duty);
            if (misses.isEmpty()) {
                used.add(duty);
                return;
            }
            if (nearest.size() >= misses.size()) {
                nearest = misses;
            }
        }
        differences.addAll(nearest);
    }

    private static List<String> misses(Scenario.Expected expected, Duty duty) {
        var misses = new ArrayList<String>();
        var due = due(duty, expected.due());
        if (expected.due() != null && !expected.due().equals(due)) {
            misses.add(expected.rule() + "：到期日应为 " + expected.due() + "，实为 " + due);
        }
        var status = duty.status().name().toLowerCase(Locale.ROOT);
        if (expected.status() != null && !expected.status().equals(status)) {
            misses.add(expected.rule() + "：状态应为 " + expected.status() + "，实为 " + status);
        }
        var reached = duty.reached().stream()
                .map(Escalation::step)
                .distinct()
                .sorted()
                .toList();
        if (expected.escalations() != null
                && !expected.escalations().stream().sorted().toList().equals(reached)) {
            misses.add(expected.rule() + "：升级应为 " + expected.escalations() + "，实为 " + reached);
        }
        if (expected.bearer() != null && !expected.bearer().equals(duty.bearer())) {
            misses.add(expected.rule() + "：责任单位应为 " + expected.bearer() + "，实为 " + duty.bearer());
        }
        var provisional = duty.due() != null && duty.due().provisional();
        if (expected.provisional() != null && expected.provisional() != provisional) {
            misses.add(expected.rule() + "：provisional 应为 " + expected.provisional());
        }
        if (expected.occurrences() != null) {
            var days = recurring(duty);
            if (!expected.occurrences().equals(days)) {
                misses.add(expected.rule() + "：各次日期应为 " + expected.occurrences() + "，实为 " + days);
            }
        }
        expected.to().forEach((step, unit) -> {
            var receivers = duty.reached().stream()
                    .filter(escalation -> escalation.step().equals(step))
                    .map(escalation -> String.valueOf(escalation.to()))
                    .distinct()
                    .toList();
            if (!receivers.equals(List.of(unit))) {
                misses.add(expected.rule() + "：" + step + " 应发给 " + unit + "，实为 " + receivers);
            }
        });
        return misses;
    }

    /** Days of a step drawn more than once, or the due date of a single round. */
    private static List<LocalDate> recurring(Duty duty) {
        var weekly =
                duty.agenda().stream().filter(Coming::weekly).map(Coming::step).toList();
        var days = duty.reached().stream()
                .filter(escalation -> weekly.contains(escalation.step())
                        || duty.reached().stream()
                                        .filter(other -> other.step().equals(escalation.step()))
                                        .count()
                                > 1)
                .map(Escalation::on)
                .toList();
        return days.isEmpty() && duty.due() != null ? List.of(duty.due().lastDay()) : days;
    }

    private void rounds(Scenario.Expected expected, List<Duty> candidates) {
        var days = candidates.stream()
                .map(Duty::due)
                .filter(Objects::nonNull)
                .map(due -> due.lastDay())
                .toList();
        if (!days.equals(expected.occurrences())) {
            differences.add(expected.rule() + "：各轮到期日应为 " + expected.occurrences() + "，实为 " + days);
        }
    }

    private static String due(Duty duty, @Nullable String asked) {
        var due = duty.due();
        if (due == null) {
            return "none";
        }
        return asked != null && asked.contains("T")
                ? due.end().truncatedTo(ChronoUnit.MINUTES).toString()
                : due.lastDay().toString();
    }

    private void gate(Scenario.GateExpected expected) {
        var on = expected.on() != null ? expected.on() : closeOf;
        var refusing = stack.gates(expected.before(), on).stream()
                .filter(gate -> !gate.opens(scenario.facts()))
                .map(gate -> gate.id())
                .toList();
        var refused = expected.rule() == null ? !refusing.isEmpty() : refusing.contains(expected.rule());
        if (refused != expected.refused()) {
            differences.add(expected.before() + "：应" + (expected.refused() ? "拒绝" : "放行") + "，实际"
                    + (refused ? "被拒绝 " + refusing : "放行"));
        }
    }
}
