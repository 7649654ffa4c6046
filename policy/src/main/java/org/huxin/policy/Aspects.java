package org.huxin.policy;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huxin.engine.policy.Citation;
import org.huxin.engine.policy.Cycle;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.Gap;
import org.huxin.engine.policy.Gate;
import org.huxin.engine.policy.Lifecycle;
import org.huxin.engine.policy.PaperTemplate;
import org.huxin.engine.policy.Parameter;
import org.huxin.engine.policy.Register;
import org.huxin.engine.policy.Route;
import org.huxin.engine.policy.SourceDocument;

/** A rule taken apart into named aspects, so that two versions can be held against each other. */
final class Aspects {

    static final String TERM = "期限";

    private Aspects() {}

    static Map<String, String> of(DutyRule rule) {
        var aspects = new LinkedHashMap<String, String>();
        aspects.put(TERM, Wording.of(rule.due()));
        aspects.put("责任", String.join("、", rule.bearer()));
        aspects.put("触发", Wording.of(rule.opensOn()));
        aspects.put("完成", Wording.of(rule.metBy()) + (rule.times() > 1 ? " × " + rule.times() : ""));
        aspects.put("适用", Wording.of(rule.validity()));
        aspects.put("取消", Wording.of(rule.cancelledBy()));
        aspects.put("延长", Wording.of(rule.extendedBy()));
        aspects.put("中止", Wording.of(rule.pausedBy()) + " / " + Wording.of(rule.resumedBy()));
        if (rule.cycle() != null) {
            aspects.put("周期", of(rule.cycle()));
        }
        rule.steps().forEach(step -> aspects.put("升级 " + step.id(), Wording.of(step)));
        aspects.put("依据", of(rule.citation()));
        return aspects;
    }

    private static String of(Cycle cycle) {
        return "每 " + cycle.count() + " " + cycle.period() + (cycle.on() == null ? "" : " " + cycle.on())
                + (cycle.rolling() ? "（自上次办结起算）" : "")
                + (cycle.until().isEmpty() ? "" : "，直至 " + Wording.of(cycle.until()));
    }

    static Map<String, String> of(Parameter parameter) {
        var values = parameter.values().stream()
                .map(value ->
                        value.value().toPlainString() + parameter.unit() + "（" + Wording.of(value.validity()) + "）")
                .collect(joining("；"));
        return Map.of("数值", values.isEmpty() ? "未设定" : values, "依据", of(parameter.citation()));
    }

    static Map<String, String> of(Gap gap) {
        return Map.of(TERM, Wording.of(gap.set()), "用语", gap.word(), "依据", of(gap.citation()));
    }

    static Map<String, String> of(Gate gate) {
        return Map.of(
                "步骤", gate.before(),
                "情形", Wording.of(gate.when()),
                "须先有",
                        gate.requires().stream()
                                .map(one -> Wording.of(List.of(one)))
                                .collect(joining(" 且 ")),
                "适用", Wording.of(gate.validity()),
                "提示", gate.refusal(),
                "依据", of(gate.citation()));
    }

    static Map<String, String> of(Route route) {
        return Map.of(
                "次序", Integer.toString(route.order()),
                "情形", Wording.of(route.when()),
                "主办", route.lead().toString(),
                "协办", route.helpers().toString(),
                "抄送", route.copies().toString(),
                "理由", route.reason(),
                "依据", of(route.citation()));
    }

    static Map<String, String> of(Lifecycle lifecycle) {
        var steps = lifecycle.steps().stream()
                .map(step -> step.label()
                        + (step.document() ? "（附文书）" : "")
                        + (step.reportUp() ? "（上报）" : "")
                        + (step.optional() ? "（可跳过）" : ""))
                .collect(joining(" → "));
        return Map.of("步骤", steps, "依据", of(lifecycle.citation()));
    }

    static Map<String, String> of(PaperTemplate paper) {
        return Map.of(
                "标题", paper.title(),
                "文号", paper.number(),
                "签发", paper.signatory(),
                "主送", paper.addressee(),
                "抄送", String.join("、", paper.copies()),
                "正文", String.join("\n", paper.paragraphs()));
    }

    static Map<String, String> of(Register register) {
        var aspects = new LinkedHashMap<String, String>();
        register.entries()
                .forEach(entry ->
                        aspects.put("词条 " + entry.code(), entry.label() + " " + new TreeMap<>(entry.attributes())));
        aspects.put("依据", of(register.citation()));
        return aspects;
    }

    static Map<String, String> of(SourceDocument document) {
        return Map.of(
                "题名", document.title(),
                "文号", String.valueOf(document.number()),
                "状态", document.state().name(),
                "施行", Wording.of(document.validity()));
    }

    private static String of(Citation citation) {
        return citation.document() + " " + citation.clause();
    }
}
