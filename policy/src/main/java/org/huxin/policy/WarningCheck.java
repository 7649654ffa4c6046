package org.huxin.policy;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huxin.engine.policy.Parameter;
import org.huxin.engine.policy.Register;
import org.huxin.engine.warning.Limit;
import org.huxin.engine.warning.WarningRule;

/** Checks that what warnings name stands in the registers of the place, and that limits are told in the unit of their signal. */
final class WarningCheck {

    static final String GRADES = "warning_grades";
    static final String EXEMPTIONS = "exemption_kinds";

    private final LoadedPack pack;
    private final Map<String, List<Register.Entry>> registers = new HashMap<>();
    private final Map<String, Parameter> parameters = new HashMap<>();
    private final Problems problems;

    WarningCheck(LoadedPack pack, Map<String, LoadedPack> packs, Problems problems) {
        this.pack = pack;
        this.problems = problems;
        for (var layer : Layers.of(pack.pack().jurisdiction(), packs, new Problems())) {
            layer.pack().registers().forEach(one -> registers.put(one.id(), one.entries()));
            layer.pack().parameters().forEach(one -> parameters.put(one.id(), one));
        }
    }

    void check() {
        pack.pack().warnings().forEach(this::check);
        RiskScales.check(pack, message -> {
            var place = pack.source(RiskScales.BANDS);
            problems.add(place.file(), place.line(), "“" + RiskScales.BANDS + "”" + message);
        });
    }

    private void check(WarningRule rule) {
        var grades = rule.levels().stream().map(WarningRule.Level::grade).toList();
        named(rule, GRADES, grades);
        named(
                rule,
                EXEMPTIONS,
                rule.excuses().stream().map(WarningRule.Excuse::kind).toList());
        var order = codes(GRADES);
        var places = grades.stream().map(List.copyOf(order)::indexOf).toList();
        if (order.containsAll(grades)
                && !places.equals(places.stream().sorted().distinct().toList())) {
            problem(rule, "的等级须按名录“" + GRADES + "”从重到轻排列，各写一次");
        }
        rule.levels().forEach(level -> unit(rule, level.limit()));
    }

    private void named(WarningRule rule, String register, List<String> words) {
        var known = codes(register);
        words.stream()
                .filter(word -> !known.contains(word))
                .forEach(word -> problem(rule, "用到的“" + word + "”不在名录“" + register + "”里"));
    }

    private Set<String> codes(String register) {
        var codes = new LinkedHashSet<String>();
        registers.getOrDefault(register, List.of()).forEach(entry -> codes.add(entry.code()));
        return codes;
    }

    /** A minimum wage is in 元/月: what follows the stroke is for how long or of whom. */
    private void unit(WarningRule rule, Limit limit) {
        if (limit instanceof Limit.Set(var named)) {
            var parameter = parameters.get(named.id());
            var unit = rule.signal().unit().label();
            if (parameter != null
                    && !parameter.unit().equals(unit)
                    && !parameter.unit().startsWith(unit + "/")) {
                problem(
                        rule,
                        "的界限“" + named.id() + "”以“" + parameter.unit() + "”计，信号“"
                                + rule.signal().code() + "”以“" + unit + "”计");
            }
        }
    }

    private void problem(WarningRule rule, String message) {
        var place = pack.source(rule.id());
        problems.add(place.file(), place.line(), "“" + rule.id() + "”" + message);
    }
}
