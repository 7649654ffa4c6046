package org.huxin.engine.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huxin.engine.ExampleCalendar;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.Organisation;
import org.huxin.engine.policy.Party;
import org.huxin.engine.policy.Validity;

/** Tells what happened to one clue and asks what is owed: facts in, duties out. */
public final class Story {

    /** An invented district: a labour bureau, two streets with offices of their own, and a village below one. */
    public static final Organisation DISTRICT = new Organisation(
            List.of(
                    new Organisation.Region("east", "示例东街道", null),
                    new Organisation.Region("east-1", "示例一村", "east"),
                    new Organisation.Region("west", "示例西街道", null)),
            List.of(unit("ex.labour"), unit("ex.street_east"), unit("ex.street_west"), unit("ex.housing")),
            Map.of(
                    "labour_bureau", new Party.Standing("ex.labour", Map.of()),
                    "street", new Party.Standing(null, Map.of("east", "ex.street_east", "west", "ex.street_west")),
                    "handling_unit", new Party.Named("clue.assigned", "unit"),
                    "proposed_unit", new Party.Named("clue.received", "proposed_unit")));

    private final List<Fact> facts = new ArrayList<>();
    private final List<DutyRule> rules;
    private WorkCalendar calendar = ExampleCalendar.loaded();

    private Story(List<DutyRule> rules) {
        this.rules = rules;
    }

    public static Story under(RuleBuilder... rules) {
        return new Story(List.of(rules).stream().map(RuleBuilder::build).toList());
    }

    /** Adds a fact at a date or a moment; attributes alternate name and value. */
    public Story at(String when, String type, Object... attributes) {
        var values = new HashMap<String, Object>();
        for (var i = 0; i < attributes.length; i += 2) {
            values.put(attributes[i].toString(), attributes[i + 1]);
        }
        var moment = when.contains("T")
                ? LocalDateTime.parse(when)
                : LocalDate.parse(when).atTime(9, 0);
        var seq = facts.size() + 1;
        facts.add(new Fact("f" + seq, type, "clue:1", moment, seq, values));
        return this;
    }

    public Story by(WorkCalendar other) {
        calendar = other;
        return this;
    }

    public DutyEngine engine() {
        return new DutyEngine(rules, new Parties(DISTRICT), calendar);
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** What is owed once a day is closed. */
    public List<Duty> closeOf(String day) {
        return closedThrough(LocalDate.parse(day).plusDays(1).atStartOfDay());
    }

    public List<Duty> closedThrough(LocalDateTime moment) {
        return engine().assess(facts, moment);
    }

    /** The only duty once a day is closed. */
    public Duty duty(String closeOf) {
        var duties = closeOf(closeOf);
        if (duties.size() != 1) {
            throw new AssertionError("one duty expected, but there are " + duties.size());
        }
        return duties.getFirst();
    }

    /** The last day of the only duty. */
    public String due(String closeOf) {
        var due = duty(closeOf).due();
        return due == null ? "undated" : due.lastDay().toString();
    }

    /** The steps reached by the only duty, each with its day. */
    public List<String> reached(String closeOf) {
        return duty(closeOf).reached().stream()
                .map(reached -> reached.step() + " " + reached.on())
                .toList();
    }

    private static Organisation.Unit unit(String id) {
        return new Organisation.Unit(id, "示例单位", "other", true, "", List.of(), null, null, Validity.ALWAYS, null);
    }
}
