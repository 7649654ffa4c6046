package org.huxin.engine.warning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huxin.engine.calendar.Roll;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.policy.Citation;
import org.huxin.engine.policy.Condition.Comparison;
import org.huxin.engine.policy.Validity;
import org.huxin.engine.warning.WarningRule.Excuse;
import org.huxin.engine.warning.WarningRule.Level;
import org.jspecify.annotations.Nullable;

/** Builds a warning rule: on every day, of all works, telling of a trouble for a year, unless told otherwise. */
final class Rules {

    private final Signal signal;
    private String id;
    private Comparison comparison;
    private Validity validity = Validity.ALWAYS;
    private final Set<String> works = new HashSet<>();
    private final List<Level> levels = new ArrayList<>();
    private final List<Excuse> excuses = new ArrayList<>();
    private int looksBack = 12;
    private @Nullable Term sheetGrace;
    private Set<String> once = Set.of();

    private Rules(Signal signal) {
        this.signal = signal;
        this.id = "test." + signal.code();
        this.comparison = signal.moreIsWorse() ? Comparison.AT_LEAST : Comparison.LESS_THAN;
    }

    static Rules on(Signal signal) {
        return new Rules(signal);
    }

    Rules id(String other) {
        id = other;
        return this;
    }

    Rules compare(Comparison other) {
        comparison = other;
        return this;
    }

    Rules valid(Validity days) {
        validity = days;
        return this;
    }

    Rules works(String kind) {
        works.add(kind);
        return this;
    }

    /** For how long a sheet may be late. */
    Rules awaits(@Nullable Term grace) {
        sheetGrace = grace;
        return this;
    }

    /** Kinds of uploads that come once. */
    Rules once(String... kinds) {
        once = Set.of(kinds);
        return this;
    }

    Rules looksBack(int months) {
        looksBack = months;
        return this;
    }

    Rules level(String grade, String limit) {
        return level(grade, limit, 1);
    }

    Rules level(String grade, String limit, int months) {
        return level(grade, new Limit.Number(new BigDecimal(limit)), months);
    }

    Rules level(String grade, Limit limit, int months) {
        levels.add(new Level(grade, limit, months));
        return this;
    }

    Rules excuse(String kind, int days) {
        excuses.add(new Excuse(kind, new Term(days, Unit.DAY, Roll.NONE)));
        return this;
    }

    WarningRule build() {
        return new WarningRule(
                id,
                "示例规则",
                new Citation("example", "第一条", List.of(), "示例"),
                true,
                validity,
                signal,
                Set.of(),
                works,
                new Leeway(Set.of(), sheetGrace, once),
                comparison,
                levels,
                looksBack,
                null,
                excuses);
    }
}
