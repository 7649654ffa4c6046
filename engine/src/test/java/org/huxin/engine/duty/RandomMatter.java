package org.huxin.engine.duty;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.huxin.engine.calendar.Roll;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.policy.Cycle;
import org.huxin.engine.policy.Due;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.FactPattern;

/** Rules and histories at random, from a vocabulary small enough that they often meet. */
record RandomMatter(List<DutyRule> rules, List<Fact> facts) {

    static final LocalDateTime START = LocalDateTime.of(2026, 8, 31, 0, 0);
    static final int DAYS = 90;

    private static final List<String> TYPES =
            List.of("clue.received", "clue.assigned", "clue.progressed", "clue.resolved", "clue.reopened");

    static RandomMatter of(SplittableRandom random) {
        var rules = IntStream.rangeClosed(1, 3)
                .mapToObj(n -> rule("rule." + n, random))
                .toList();
        var facts = new ArrayList<Fact>();
        facts.add(fact(0, "clue.received", random));
        for (var n = 1 + random.nextInt(12); n > 0; n--) {
            facts.add(fact(n, anyType(random), random));
        }
        return new RandomMatter(rules, facts);
    }

    private static String anyType(SplittableRandom random) {
        return switch (random.nextInt(9)) {
            case 0 -> "clue.paused";
            case 1 -> "clue.resumed";
            case 2 -> "clue.term_extended";
            default -> TYPES.get(random.nextInt(TYPES.size()));
        };
    }

    private static Fact fact(int n, String type, SplittableRandom random) {
        // whole hours, so that facts fall together and on the turn of a day now and then
        var at = START.plusHours(random.nextInt(24 * 60));
        var attributes = new HashMap<String, Object>();
        switch (type) {
            case "clue.paused" -> attributes.put("basis", "示例依据");
            case "clue.term_extended" -> {
                attributes.put("reason", "示例理由");
                attributes.put(
                        "until", at.toLocalDate().plusDays(random.nextInt(25)).toString());
            }
            case "clue.assigned" -> attributes.put("unit", random.nextBoolean() ? "ex.housing" : "ex.street_east");
            default -> {}
        }
        return new Fact("f" + random.nextInt(1_000) + "-" + n, type, "clue:1", at, n, attributes);
    }

    private static DutyRule rule(String id, SplittableRandom random) {
        var rule = RuleBuilder.aRule(id)
                .borneBy("handling_unit", "labour_bureau")
                .metBy(pattern(random))
                .times(1 + random.nextInt(2));
        if (random.nextBoolean()) {
            rule.cancelledBy(pattern(random));
        }
        if (random.nextInt(4) > 0) {
            rule.opensOn(RuleBuilder.on("clue.received"), RuleBuilder.on("clue.reopened"));
        }
        var recurs = random.nextInt(3) == 0;
        if (recurs) {
            rule.every(cycle(random));
        } else {
            if (random.nextInt(5) > 0) {
                rule.due(new Due(term(random), null, null, random.nextInt(8) == 0));
            }
            if (random.nextBoolean()) {
                rule.extendable();
            }
            if (random.nextBoolean()) {
                rule.pausable();
            }
        }
        for (var n = random.nextInt(4); n > 0; n--) {
            step(rule, "step." + n, !recurs, random);
        }
        return rule.build();
    }

    private static void step(RuleBuilder rule, String id, boolean weekly, SplittableRandom random) {
        var unless = random.nextBoolean() ? new FactPattern[0] : new FactPattern[] {pattern(random)};
        switch (random.nextInt(weekly ? 4 : 3)) {
            case 0 -> rule.stepWhenOverdue(id, unless);
            case 3 -> rule.stepEvery(id, DayOfWeek.of(1 + random.nextInt(7)), unless);
            default -> rule.step(id, random.nextInt(20), random.nextBoolean() ? Unit.DAY : Unit.WORKING_DAY, unless);
        }
    }

    private static FactPattern pattern(SplittableRandom random) {
        var type = TYPES.get(1 + random.nextInt(TYPES.size() - 1));
        return random.nextInt(4) == 0 ? RuleBuilder.early(type) : RuleBuilder.on(type);
    }

    private static Term term(SplittableRandom random) {
        var unit = Unit.values()[random.nextInt(Unit.values().length)];
        return new Term(random.nextInt(unit == Unit.HOUR ? 100 : 15), unit, Roll.values()[random.nextInt(3)]);
    }

    private static Cycle cycle(SplittableRandom random) {
        var period = Cycle.Period.values()[random.nextInt(Cycle.Period.values().length)];
        List<FactPattern> until = random.nextBoolean() ? List.of() : List.of(pattern(random));
        return new Cycle(1 + random.nextInt(3), period, null, random.nextInt(4) == 0, null, null, null, until);
    }
}
