package org.huxin.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huxin.engine.warning.Limit;
import org.huxin.engine.warning.WarningRule;

/** Says a rule of early warning in short Chinese, for lists and differences. */
public final class WarningWords {

    private WarningWords() {}

    /** From where on it warns, one sentence for each grade. */
    public static String limit(WarningRule rule, WarningRule.Level level) {
        var sign = switch (rule.comparison()) {
            case AT_LEAST -> "≥ ";
            case MORE_THAN -> "> ";
            case AT_MOST -> "≤ ";
            case LESS_THAN -> "< ";
        };
        var limit = switch (level.limit()) {
            case Limit.Number(var number) ->
                number.toPlainString() + rule.signal().unit().label();
            case Limit.Set(var parameter) -> parameter.id();
        };
        return sign + limit + (level.months() > 1 ? "，连续 " + level.months() + " 个月" : "");
    }

    static Map<String, String> of(WarningRule rule) {
        var aspects = new LinkedHashMap<String, String>();
        aspects.put("信号", rule.signal().code() + " " + new TreeSet<>(rule.of()) + " " + new TreeSet<>(rule.works()));
        rule.levels().forEach(level -> aspects.put("等级 " + level.grade(), limit(rule, level)));
        aspects.put("适用", Wording.of(rule.validity()));
        aspects.put("回看", rule.looksBack() + " 个月");
        var answer = rule.answer();
        if (answer != null) {
            aspects.put("答复", String.join("、", answer.by()) + "，" + Wording.of(answer.due()));
        }
        aspects.put(
                "豁免",
                rule.excuses().stream()
                        .map(excuse -> excuse.kind() + " 最多 " + excuse.atMost())
                        .collect(Collectors.joining("；")));
        aspects.put("依据", rule.citation().document() + " " + rule.citation().clause() + (rule.own() ? "（界限自定）" : ""));
        return aspects;
    }
}
