package org.huxin.policy;

import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huxin.engine.policy.Condition.Comparison;
import org.huxin.engine.policy.Parameter;
import org.huxin.engine.warning.Leeway;
import org.huxin.engine.warning.Limit;
import org.huxin.engine.warning.MeasureUnit;
import org.huxin.engine.warning.Signal;
import org.huxin.engine.warning.WarningRule;
import org.jspecify.annotations.Nullable;

/** Reads rules of early warning, and says what in them cannot be meant. */
final class WarningReader {

    private WarningReader() {}

    /** The rule; null with a problem where it names no signal that there is, or an exemption without an end. */
    static @Nullable WarningRule warning(Item rule) {
        var signal = Signal.of(rule.text("signal")).orElse(null);
        if (signal == null) {
            var known = Arrays.stream(Signal.values()).map(Signal::code).collect(Collectors.joining("、"));
            rule.problem("“" + rule.text("id") + "”用到的信号“" + rule.text("signal") + "”不存在，有：" + known);
            return null;
        }
        var comparison = DutyReader.word(Comparison.class, rule.text("compare"));
        fits(rule, signal, comparison);
        var levels = rule.items("grades").stream().map(WarningReader::level).toList();
        falling(rule, signal, levels);
        return new WarningRule(
                rule.text("id"),
                rule.text("title"),
                DutyReader.citation(rule),
                rule.flag("own"),
                rule.validity("valid"),
                signal,
                Set.copyOf(rule.texts("of")),
                Set.copyOf(rule.texts("works")),
                leeway(rule),
                comparison,
                levels,
                rule.integer("looks_back", 0),
                rule.has("answer") ? answer(rule.at("answer")) : null,
                excuses(rule));
    }

    private static Leeway leeway(Item rule) {
        return new Leeway(
                rule.texts("slack_months").stream()
                        .map(month -> Month.of(Integer.parseInt(month)))
                        .collect(Collectors.toSet()),
                rule.has("sheet_grace") ? DutyReader.term(rule.at("sheet_grace")) : null,
                Set.copyOf(rule.texts("once")));
    }

    private static void fits(Item rule, Signal signal, Comparison comparison) {
        var unit = DutyReader.word(MeasureUnit.class, rule.text("unit"));
        if (unit != signal.unit()) {
            rule.problem("“" + rule.text("id") + "”的界限以“" + unit.label() + "”计，信号“" + signal.code() + "”以“"
                    + signal.unit().label() + "”计");
        }
        var more = comparison == Comparison.AT_LEAST || comparison == Comparison.MORE_THAN;
        if (more != signal.moreIsWorse()) {
            rule.problem("“" + rule.text("id") + "”的比较方向反了：信号“" + signal.code() + "”"
                    + (signal.moreIsWorse() ? "越大越重，用 at_least 或 more_than" : "越小越重，用 at_most 或 less_than"));
        }
    }

    /** A graver grade must ask for more, or nobody would ever be given the lighter one, or the graver. */
    private static void falling(Item rule, Signal signal, List<WarningRule.Level> levels) {
        for (var i = 1; i < levels.size(); i++) {
            var graver = levels.get(i - 1);
            var lighter = levels.get(i);
            if (graver.limit() instanceof Limit.Number(var more) && lighter.limit() instanceof Limit.Number(var less)) {
                var apart = more.compareTo(less) * (signal.moreIsWorse() ? 1 : -1);
                if (apart < 0 || apart == 0 && graver.months() <= lighter.months()) {
                    rule.problem("“" + rule.text("id") + "”的等级须从重到轻：“" + graver.grade() + "”的界限不比“" + lighter.grade()
                            + "”重");
                }
            }
        }
    }

    private static WarningRule.Level level(Item level) {
        return new WarningRule.Level(level.text("grade"), limit(level.at("limit"), level), level.integer("months", 1));
    }

    /** A limit that is named is looked up once the packs are laid over each other. */
    private static Limit limit(Item limit, Item level) {
        return limit.node().isObject()
                ? new Limit.Set(
                        new Parameter(limit.text("parameter"), "", Conditions.NOT_YET_KNOWN, "", List.of(), false))
                : new Limit.Number(level.decimal("limit"));
    }

    private static WarningRule.Answer answer(Item answer) {
        return new WarningRule.Answer(answer.texts("by"), DutyReader.due(answer.at("due")));
    }

    private static List<WarningRule.Excuse> excuses(Item rule) {
        var excuses = new ArrayList<WarningRule.Excuse>();
        for (var item : rule.items("exemptions")) {
            if (item.has("at_most")) {
                excuses.add(new WarningRule.Excuse(item.text("kind"), DutyReader.term(item.at("at_most"))));
            } else {
                item.problem("“" + rule.text("id") + "”的豁免“" + item.text("kind") + "”没有写最多多久（at_most）：没有期限的豁免等于不预警");
            }
        }
        return excuses;
    }
}
