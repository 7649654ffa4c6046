package org.huxin.engine.duty;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.engine.policy.DutyRule;

/**
 * Derives what is owed from what has happened. Same facts, rules, calendar and moment: same answer, in any order of
 * arrival. Reads no clock and does no I/O; safe to share between threads.
 */
public final class DutyEngine {

    private final Map<String, List<DutyRule>> rulesByOpening;
    private final OneDuty oneDuty;
    private final CycleDuties cycleDuties;

    /**
     * @param rules the rules of one jurisdiction's stack
     * @param parties who the role words stand for
     * @param calendar the working calendar
     */
    public DutyEngine(List<DutyRule> rules, Parties parties, WorkCalendar calendar) {
        this.rulesByOpening = rules.stream()
                .flatMap(rule -> rule.opensOn().stream()
                        .map(pattern -> pattern.type())
                        .distinct()
                        .map(type -> Map.entry(type, rule)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        this.oneDuty = new OneDuty(parties, calendar);
        this.cycleDuties = new CycleDuties(parties, calendar);
    }

    /**
     * Every duty of one subject.
     *
     * @param facts all facts of the subject, in any order; a fact given twice counts once
     * @param closedThrough the moment through which business time is closed
     * @return the duties in the order of their opening facts
     */
    public List<Duty> assess(List<Fact> facts, LocalDateTime closedThrough) {
        var history = new History(facts);
        var duties = new ArrayList<Duty>();
        for (var trigger : history.facts()) {
            for (var rule : rulesByOpening.getOrDefault(trigger.type(), List.of())) {
                if (!rule.validity().contains(trigger.on()) || !opens(rule, trigger)) {
                    continue;
                }
                if (rule.cycle() == null) {
                    duties.add(oneDuty.assess(rule, trigger, history).closedThrough(closedThrough));
                } else {
                    duties.addAll(cycleDuties.assess(rule, rule.cycle(), trigger, history, closedThrough));
                }
            }
        }
        return duties;
    }

    private static boolean opens(DutyRule rule, Fact trigger) {
        return rule.opensOn().stream().anyMatch(pattern -> pattern.matches(trigger));
    }
}
