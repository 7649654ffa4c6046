package org.huxin.engine.duty;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huxin.engine.calendar.Roll;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.policy.Citation;
import org.huxin.engine.policy.Condition;
import org.huxin.engine.policy.Cycle;
import org.huxin.engine.policy.Due;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.FactPattern;
import org.huxin.engine.policy.Step;
import org.huxin.engine.policy.Validity;
import org.jspecify.annotations.Nullable;

/** Builds duty rules for tests; by default a rule that a clue opens, the labour bureau bears and an assignment meets. */
public final class RuleBuilder {

    private final String id;
    private Validity validity = Validity.ALWAYS;
    private List<FactPattern> opensOn = List.of(on("clue.received"));
    private List<String> bearer = List.of("labour_bureau");
    private @Nullable Due due;
    private List<FactPattern> metBy = List.of(having("clue.assigned", "officer"));
    private int times = 1;
    private List<FactPattern> cancelledBy = List.of();
    private List<FactPattern> extendedBy = List.of();
    private List<FactPattern> pausedBy = List.of();
    private List<FactPattern> resumedBy = List.of();
    private @Nullable Cycle cycle;
    private final List<Step> steps = new ArrayList<>();

    private RuleBuilder(String id) {
        this.id = id;
    }

    public static RuleBuilder aRule() {
        return aRule("zhongzhan.clue.assign");
    }

    public static RuleBuilder aRule(String id) {
        return new RuleBuilder(id);
    }

    public static FactPattern on(String type) {
        return new FactPattern(type, Map.of(), false);
    }

    public static FactPattern early(String type) {
        return new FactPattern(type, Map.of(), true);
    }

    public static FactPattern having(String type, String attribute) {
        return new FactPattern(type, Map.of(attribute, new Condition.Present(true)), false);
    }

    public static FactPattern where(String type, String attribute, Object value) {
        return new FactPattern(type, Map.of(attribute, new Condition.In(List.of(value))), false);
    }

    public static Term term(int count, Unit unit) {
        return new Term(count, unit, Roll.NONE);
    }

    public RuleBuilder valid(Validity days) {
        validity = days;
        return this;
    }

    public RuleBuilder opensOn(FactPattern... patterns) {
        opensOn = List.of(patterns);
        return this;
    }

    public RuleBuilder borneBy(String... roles) {
        bearer = List.of(roles);
        return this;
    }

    public RuleBuilder due(int count, Unit unit) {
        return due(term(count, unit));
    }

    public RuleBuilder due(Term term) {
        due = new Due(term, null, null, false);
        return this;
    }

    public RuleBuilder due(@Nullable Due set) {
        due = set;
        return this;
    }

    public RuleBuilder metBy(FactPattern... patterns) {
        metBy = List.of(patterns);
        return this;
    }

    public RuleBuilder times(int n) {
        times = n;
        return this;
    }

    public RuleBuilder cancelledBy(FactPattern... patterns) {
        cancelledBy = List.of(patterns);
        return this;
    }

    public RuleBuilder extendable() {
        extendedBy = List.of(on("clue.term_extended"));
        return this;
    }

    public RuleBuilder pausable() {
        pausedBy = List.of(on("clue.paused"));
        resumedBy = List.of(on("clue.resumed"));
        return this;
    }

    public RuleBuilder every(Cycle round) {
        cycle = round;
        return this;
    }

    public RuleBuilder step(String name, int count, Unit unit, FactPattern... unless) {
        return step(name, term(count, unit), null, List.of(unless));
    }

    public RuleBuilder stepWhenOverdue(String name, FactPattern... unless) {
        return step(name, null, null, List.of(unless));
    }

    public RuleBuilder stepEvery(String name, DayOfWeek day, FactPattern... unless) {
        return step(name, null, day, List.of(unless));
    }

    private RuleBuilder step(String name, @Nullable Term after, @Nullable DayOfWeek every, List<FactPattern> unless) {
        steps.add(new Step(
                name,
                after,
                every,
                unless,
                Step.Action.ISSUE_PAPER,
                "reminder_letter",
                "labour_bureau",
                List.of("handling_unit", "proposed_unit")));
        return this;
    }

    public DutyRule build() {
        return new DutyRule(
                id,
                "一日内交办到人",
                new Citation("zhongzhan-opinion", "四(一) 第1段", List.of("ZZ-077"), "接收后一日内落实到单位和责任人"),
                validity,
                opensOn,
                bearer,
                due,
                metBy,
                times,
                cancelledBy,
                extendedBy,
                pausedBy,
                resumedBy,
                cycle,
                steps);
    }
}
