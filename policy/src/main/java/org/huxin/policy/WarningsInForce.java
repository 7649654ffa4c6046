package org.huxin.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huxin.engine.policy.Parameter;
import org.huxin.engine.policy.Validity;
import org.huxin.engine.warning.Limit;
import org.huxin.engine.warning.WarningRule;

/** Settles which warnings of a stack hold on which days: a local one takes the place of another where an override says so. */
final class WarningsInForce {

    private record Spoken(WarningRule rule, Validity span, LoadedPack pack) {

        Precedence.Voice voice() {
            return new Precedence.Voice(rule.id(), rule.citation(), pack);
        }
    }

    private WarningsInForce() {}

    /** @param parameters the values in force behind the limits that rules name */
    static List<WarningRule> of(
            List<LoadedPack> layers, DocumentsInForce documents, Map<String, Parameter> parameters, Problems problems) {
        var spoken = new ArrayList<Spoken>();
        for (var layer : layers) {
            for (var rule : layer.pack().warnings()) {
                documents
                        .of(rule.citation().document(), rule.validity())
                        .ifPresent(span -> spoken.add(new Spoken(rule, span, layer)));
            }
        }
        var held = new ArrayList<WarningRule>();
        for (var one : spoken) {
            var days = List.of(one.span());
            for (var other : spoken) {
                if (other != one && takesPlace(other, one, problems)) {
                    days = days.stream()
                            .flatMap(span -> Spans.minus(span, other.span()).stream())
                            .toList();
                }
            }
            days.forEach(span -> held.add(bound(one.rule(), span, parameters)));
        }
        return held;
    }

    private static boolean takesPlace(Spoken other, Spoken one, Problems problems) {
        var how = new Precedence().how(other.voice(), one.voice()).filter(kind -> !kind.equals("prevails"));
        if (how.isEmpty() && other.rule().id().equals(one.rule().id()) && other.pack() != one.pack()) {
            var place = other.pack().source(other.rule().id());
            problems.add(
                    place.file(),
                    place.line(),
                    "预警“" + other.rule().id() + "”与 "
                            + one.pack().source(one.rule().id()).place() + " 同名，须另取编号并用 override 声明替代");
        }
        return how.isPresent();
    }

    private static WarningRule bound(WarningRule rule, Validity span, Map<String, Parameter> parameters) {
        var levels = rule.levels().stream()
                .map(level -> new WarningRule.Level(level.grade(), bound(level.limit(), parameters), level.months()))
                .toList();
        return new WarningRule(
                rule.id(),
                rule.title(),
                rule.citation(),
                rule.own(),
                span,
                rule.signal(),
                rule.of(),
                rule.works(),
                rule.leeway(),
                rule.comparison(),
                levels,
                rule.looksBack(),
                rule.answer(),
                rule.excuses());
    }

    private static Limit bound(Limit limit, Map<String, Parameter> parameters) {
        return limit instanceof Limit.Set(var named)
                ? new Limit.Set(parameters.getOrDefault(named.id(), named))
                : limit;
    }
}
