package org.huxin.server.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huxin.engine.policy.Register;
import org.huxin.engine.warning.Leeway;
import org.huxin.engine.warning.Limit;
import org.huxin.engine.warning.WarningRule;
import org.huxin.policy.PackStack;
import org.huxin.policy.WarningWords;
import org.huxin.policy.Wording;

/** Says what a rule of early warning looks at, from where on it warns, who answers and what excuses. */
final class WarningSentences {

    private WarningSentences() {}

    /** In the order in which somebody asks; whoever answers is still a role. */
    static List<String> of(PackStack stack, WarningRule rule, LocalDate today) {
        var lines = new ArrayList<String>();
        lines.add("信号：" + label(stack, "warning_signals", rule.signal().code()));
        for (var level : rule.levels()) {
            lines.add(label(stack, "warning_grades", level.grade()) + "：" + limit(rule, level, today));
        }
        if (rule.own()) {
            lines.add("界限由本办公室定");
        }
        lines.addAll(leeway(stack, rule.leeway()));
        var answer = rule.answer();
        if (answer != null) {
            lines.add("答复：" + String.join("；没有的，", answer.by()));
            lines.add("期限：" + term(stack, rule, today));
        }
        rule.excuses()
                .forEach(excuse -> lines.add(
                        "豁免：" + label(stack, "exemption_kinds", excuse.kind()) + "，最多" + Wording.of(excuse.atMost())));
        return lines;
    }

    private static List<String> leeway(PackStack stack, Leeway leeway) {
        var lines = new ArrayList<String>();
        if (!leeway.slack().isEmpty()) {
            var months = leeway.slack().stream()
                    .sorted()
                    .map(month -> month.getValue() + "月")
                    .collect(Collectors.joining("、"));
            lines.add("淡季：" + months + "只同去年同月比，没有去年的数不问");
        }
        if (leeway.sheetGrace() != null) {
            lines.add("工资表迟交：人工费已经足额到账的，迟" + leeway.sheetGrace() + "以内没有发的人先不算");
        }
        if (!leeway.once().isEmpty()) {
            var kinds = leeway.once().stream()
                    .map(kind -> label(stack, "uploads", kind))
                    .sorted()
                    .collect(Collectors.joining("、"));
            lines.add("只办一次的上传：" + kinds + "，上传过的不再问");
        }
        return lines;
    }

    private static String term(PackStack stack, WarningRule rule, LocalDate today) {
        return stack.answerTerm(rule, today).map(Wording::of).orElse("未设定");
    }

    private static String limit(WarningRule rule, WarningRule.Level level, LocalDate today) {
        var said = WarningWords.limit(rule, level);
        if (level.limit() instanceof Limit.Set(var parameter)) {
            BigDecimal value = parameter.on(today);
            return said.replace(parameter.id(), "“" + parameter.title() + "”")
                    + (value == null ? "（未设定，不预警）" : "（现为 " + value.toPlainString() + parameter.unit() + "）");
        }
        return said;
    }

    private static String label(PackStack stack, String register, String code) {
        return stack.register(register)
                .flatMap(list -> list.entry(code))
                .map(Register.Entry::label)
                .orElse(code);
    }
}
