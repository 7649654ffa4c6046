package org.huxin.engine.explain;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.engine.duty.Duty;
import org.huxin.engine.duty.DutyEngine;
import org.huxin.engine.duty.Fact;
import org.huxin.engine.policy.Citation;
import org.huxin.engine.policy.DutyRule;

/**
 * Why a duty stood as it did at a moment.
 *
 * @param rule id of the rule
 * @param title the rule's short name
 * @param citation the clause
 * @param pack id of the pack that holds the rule
 * @param packHash hash of that pack's files, so that it is known exactly what was run
 * @param facts the facts that decided it, in time order
 * @param dates how each date came about, in Chinese
 * @param standing where the duty stands, in Chinese
 * @param closedThrough the moment through which business time was closed
 * @param duty what was computed
 */
public record Receipt(
        String rule,
        String title,
        Citation citation,
        String pack,
        String packHash,
        List<Source> facts,
        List<String> dates,
        String standing,
        LocalDateTime closedThrough,
        Duty duty) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** A fact that decided something. */
    public record Source(String id, String type, LocalDateTime at) {}

    public Receipt {
        facts = List.copyOf(facts);
        dates = List.copyOf(dates);
    }

    /**
     * Writes the receipt of a duty.
     *
     * @param duty as the engine gave it
     * @param rule the duty's rule
     * @param pack id of the pack that holds the rule
     * @param packHash the pack's hash
     * @param facts the facts that the engine was given
     * @param calendar the calendar that the engine was given
     * @param closedThrough the moment that the engine was given
     */
    public static Receipt of(
            Duty duty,
            DutyRule rule,
            String pack,
            String packHash,
            List<Fact> facts,
            WorkCalendar calendar,
            LocalDateTime closedThrough) {
        if (!duty.rule().equals(rule.id())) {
            throw new IllegalArgumentException("义务出自 " + duty.rule() + "，不出自 " + rule.id());
        }
        var used = new HashSet<>(duty.facts());
        var sources = facts.stream()
                .filter(fact -> used.contains(fact.id()))
                .sorted(Fact.IN_TIME)
                .map(fact -> new Source(fact.id(), fact.type(), fact.at()))
                .distinct()
                .toList();
        var reckoning = new Reckoning(duty, rule, calendar);
        return new Receipt(
                rule.id(),
                rule.title(),
                rule.citation(),
                pack,
                packHash,
                sources,
                duty.computed().stream().map(reckoning::sentence).toList(),
                Standing.of(duty, rule),
                closedThrough,
                duty);
    }

    /**
     * Whether computing again comes to the same.
     *
     * @param engine an engine with the same pack, named by its hash, and the same calendar
     * @param history the facts that were known when the receipt was written
     */
    public boolean replays(DutyEngine engine, List<Fact> history) {
        return engine.assess(history, closedThrough).contains(duty);
    }

    /** The receipt as a person reads it. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("规则：" + title + "（" + rule + "）");
        lines.add("依据：" + citation.document() + " " + citation.clause() + "，" + citation.says());
        lines.add("政策包：" + pack + "，校验值 " + packHash);
        facts.forEach(fact -> lines.add("事实：" + fact.at().format(MINUTE) + " " + fact.type() + "（" + fact.id() + "）"));
        dates.forEach(date -> lines.add("日期：" + date));
        lines.add("状态：" + standing);
        duty.reached()
                .forEach(reached -> lines.add("升级：" + reached.on() + " " + reached.step()
                        + (reached.to() == null ? "，尚无收件单位" : "，送 " + reached.to())));
        lines.add("计算截至：" + closedThrough.format(MINUTE));
        return lines;
    }
}
