package org.huxin.policy;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huxin.engine.calendar.Roll;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.policy.Condition;
import org.huxin.engine.policy.Due;
import org.huxin.engine.policy.FactPattern;
import org.huxin.engine.policy.Step;
import org.huxin.engine.policy.Validity;
import org.jspecify.annotations.Nullable;

/** Says parts of a rule in short Chinese, for lists and differences. */
public final class Wording {

    private Wording() {}

    /** A term with what a day off does to it. */
    public static String of(@Nullable Term term) {
        if (term == null) {
            return "未设定";
        }
        var rolls = term.unit() != Unit.HOUR && term.unit() != Unit.WORKING_DAY && term.roll() != Roll.NONE;
        return term + (rolls ? (term.roll() == Roll.FORWARD ? "（遇休息日顺延）" : "（遇休息日提前）") : "");
    }

    /** When a duty is due. */
    public static String of(@Nullable Due due) {
        if (due == null) {
            return "未定期限，直至办成";
        }
        var base = due.from() == null ? "" : due.from() + (due.before() ? "前" : "起");
        return base + of(due.term()) + (due.gap() == null ? "" : "（空缺期限 " + due.gap() + "）");
    }

    /** Days on which something applies. */
    public static String of(Validity validity) {
        return (validity.from() == null ? "" : validity.from()) + " 至 " + (validity.to() == null ? "" : validity.to());
    }

    /** Facts, any of which is meant. */
    public static String of(List<FactPattern> patterns) {
        return patterns.stream().map(Wording::of).collect(joining(" 或 "));
    }

    private static String of(FactPattern pattern) {
        return pattern.type()
                + (pattern.where().isEmpty() ? "" : "（" + of(pattern.where()) + "）")
                + (pattern.early() ? "（可提前）" : "");
    }

    /** Conditions, all of which must hold. */
    public static String of(Map<String, Condition> conditions) {
        return new TreeMap<>(conditions)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + of(entry.getValue()))
                        .collect(joining("，"));
    }

    private static String of(Condition condition) {
        return switch (condition) {
            case Condition.Present(var expected) -> expected ? " 有值" : " 无值";
            case Condition.In(var values) -> " 为 " + list(values);
            case Condition.NotIn(var values) -> " 不为 " + list(values);
            case Condition.HasAll(var values) -> " 含全部 " + list(values);
            case Condition.Compared(var comparison, var limit) -> sign(comparison) + limit.toPlainString();
            case Condition.ComparedToParameter(var comparison, var limit) -> sign(comparison) + limit.id();
            case Condition.All(var tests) -> tests.stream().map(Wording::of).collect(joining(" 且"));
        };
    }

    private static String list(List<Object> values) {
        return values.stream().map(Object::toString).collect(joining("、"));
    }

    private static String sign(Condition.Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> " ≥ ";
            case MORE_THAN -> " > ";
            case AT_MOST -> " ≤ ";
            case LESS_THAN -> " < ";
        };
    }

    /** A rung of an escalation ladder. */
    public static String of(Step step) {
        var when = step.every() != null
                ? "每周" + WEEKDAYS.charAt(step.every().ordinal())
                : step.after() == null ? "逾期即" : of(step.after());
        var what = switch (step.action()) {
            case ISSUE_PAPER -> "发文书 " + step.paper();
            case NOTIFY -> "提醒";
            case LIST_ITEM -> "列入清单";
            case REPORT_UP -> "上报";
        };
        var unless = step.unless().isEmpty() ? "" : "，除非 " + of(step.unless());
        return when + what + " → " + String.join("、", step.to()) + unless;
    }

    private static final String WEEKDAYS = "一二三四五六日";
}
