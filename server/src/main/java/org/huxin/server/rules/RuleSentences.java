package org.huxin.server.rules;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huxin.engine.policy.Cycle;
import org.huxin.engine.policy.Due;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.FactPattern;
import org.huxin.engine.policy.Register;
import org.huxin.policy.FactWords;
import org.huxin.policy.PackStack;
import org.huxin.policy.RuleSource;
import org.huxin.policy.Wording;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in Chinese what a rule lays down; codes are replaced by the words that the pack and the vocabulary have for them. */
@Component
class RuleSentences {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z0-9_]+)*");

    /** Roles that what has happened gives to a unit. */
    private static final Map<String, String> ROLES = Map.of(
            "handling_unit", "承办单位",
            "proposed_unit", "建议承办单位",
            "first_asked_unit", "首问单位",
            "industry_unit", "行业主管部门",
            "territory_unit", "属地单位",
            "true", "是",
            "false", "否");

    private final FactWords words = FactWords.v1();
    private final Directory directory;
    private final Today today;

    RuleSentences(Directory directory, Today today) {
        this.directory = directory;
        this.today = today;
    }

    List<String> of(PackStack stack, RuleSource source) {
        return switch (source.kind()) {
            case "duty", "cycle" ->
                stack.duties().stream()
                        .filter(rule -> rule.id().equals(source.id()))
                        .reduce((earlier, later) -> later)
                        .map(rule -> duty(stack, rule))
                        .orElse(List.of());
            case "warning" ->
                stack.warnings().stream()
                        .filter(rule -> rule.id().equals(source.id()))
                        .reduce((earlier, later) -> later)
                        .map(rule -> WarningSentences.of(stack, rule, today.date()).stream()
                                .map(line -> withUnits(stack, line))
                                .toList())
                        .orElse(List.of());
            case "parameter" ->
                stack.value(source.id(), today.date())
                        .map(value -> List.of("现行值：" + value.number().toPlainString() + unit(stack, source.id()) + "，出自"
                                + title(stack, value.document())
                                + (value.setBy().isEmpty() ? "" : "，由" + value.setBy() + "设定")))
                        .orElse(List.of("现行值：未设定"));
            case "gate" ->
                stack.gates().stream()
                        .filter(gate -> gate.id().equals(source.id()))
                        .findFirst()
                        .map(gate ->
                                List.of(said(stack, "须先有：" + Wording.of(gate.requires())), "不满足时：" + gate.refusal()))
                        .orElse(List.of());
            case "route" ->
                stack.routes(today.date()).stream()
                        .filter(route -> route.id().equals(source.id()))
                        .findFirst()
                        .map(route -> List.of(said(stack, "条件：" + Wording.of(route.when())), "理由：" + route.reason()))
                        .orElse(List.of());
            case "lifecycle" ->
                stack.layers().stream()
                        .flatMap(layer -> layer.lifecycles().stream())
                        .filter(cycle -> cycle.id().equals(source.id()))
                        .findFirst()
                        .map(cycle -> List.of(cycle.steps().stream()
                                .map(step -> step.optional() ? step.label() + "（可跳过）" : step.label())
                                .collect(joining(" → ", "步骤：", ""))))
                        .orElse(List.of());
            case "document" ->
                stack.paper(source.id()).map(paper -> paper.paragraphs()).orElse(List.of());
            case "register" ->
                stack.register(source.id())
                        .map(list -> list.entries().stream()
                                .map(Register.Entry::label)
                                .toList())
                        .orElse(List.of());
            default -> List.of();
        };
    }

    private List<String> duty(PackStack stack, DutyRule rule) {
        var lines = new ArrayList<String>();
        lines.add(said(stack, "触发：" + Wording.of(rule.opensOn())));
        lines.add(withUnits(stack, "承担：" + String.join("；没有的，", rule.bearer())));
        lines.add(rule.cycle() == null ? said(stack, "期限：" + due(rule.due())) : "周期：" + cycle(rule.cycle()));
        add(stack, lines, rule.times() > 1 ? "完成（" + rule.times() + "次）：" : "完成：", rule.metBy());
        add(stack, lines, "取消：", rule.cancelledBy());
        add(stack, lines, "可延期：", rule.extendedBy());
        add(stack, lines, "可中止：", rule.pausedBy());
        rule.steps().forEach(step -> lines.add(withUnits(stack, "升级：" + Wording.of(step))));
        return lines;
    }

    private void add(PackStack stack, List<String> lines, String label, List<FactPattern> patterns) {
        if (!patterns.isEmpty()) {
            lines.add(said(stack, label + Wording.of(patterns)));
        }
    }

    private static String due(@Nullable Due due) {
        var said = Wording.of(due);
        return due == null || due.gap() == null ? said : said.replace("空缺期限 " + due.gap(), "原文没有数字");
    }

    private static String cycle(Cycle cycle) {
        var period = switch (cycle.period()) {
            case DAY -> "日";
            case WEEK -> "周";
            case MONTH -> "个月";
            case QUARTER -> "个季度";
            case YEAR -> "年";
        };
        return "每" + cycle.count() + period + "一轮" + (cycle.rolling() ? "，自上次完成起算" : "");
    }

    private static String unit(PackStack stack, String parameter) {
        return stack.parameter(parameter).map(one -> one.unit()).orElse("");
    }

    private static String title(PackStack stack, String document) {
        return stack.document(document).map(one -> "《" + one.title() + "》").orElse(document);
    }

    /** A code in a condition is a value: 信访 is a channel there, and no office. */
    private String said(PackStack stack, String text) {
        return replaced(
                stack,
                text,
                code -> entry(stack, code).or(() -> office(stack, code)).orElse(code));
    }

    /** A code where somebody has to do something is the office that plays the role. */
    private String withUnits(PackStack stack, String text) {
        return replaced(
                stack,
                text,
                code -> office(stack, code).or(() -> entry(stack, code)).orElse(code));
    }

    private String replaced(PackStack stack, String text, UnaryOperator<String> other) {
        return CODE.matcher(text)
                .replaceAll(code ->
                        Matcher.quoteReplacement(word(stack, code.group()).orElseGet(() -> other.apply(code.group()))));
    }

    private Optional<String> word(PackStack stack, String code) {
        if (words.types().containsKey(code)) {
            return Optional.of(words.type(code));
        }
        return words.attributes().containsKey(code)
                ? Optional.of(words.attribute(code))
                : stack.paper(code).map(paper -> paper.series());
    }

    private Optional<String> office(PackStack stack, String code) {
        return directory
                .playing(code, stack.jurisdiction(), null)
                .or(() -> directory.unit(code))
                .map(Unit::name)
                .or(() -> Optional.ofNullable(ROLES.get(code)));
    }

    private static Optional<String> entry(PackStack stack, String code) {
        return stack.registers().stream()
                .flatMap(register -> register.entry(code).stream())
                .map(Register.Entry::label)
                .findFirst();
    }
}
