package org.huxin.policy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.huxin.engine.policy.Register;
import org.huxin.engine.warning.RiskScale;
import org.huxin.engine.warning.Signal;

/** How a place grades the risk of projects, from its registers {@code risk_bands} and {@code risk_grades}. */
final class RiskScales {

    static final String BANDS = "risk_bands";
    private static final String GRADES = "risk_grades";
    private static final String FACTORS = "risk_factors";

    private RiskScales() {}

    /** Empty where a place has no scale. */
    static Optional<RiskScale> of(PackStack stack) {
        return stack.register(BANDS)
                .flatMap(bands -> stack.register(GRADES)
                        .map(grades -> new RiskScale(
                                bands.entries().stream().map(RiskScales::band).toList(),
                                grades.entries().stream()
                                        .map(entry -> new RiskScale.Grade(entry.code(), points(entry)))
                                        .toList())));
    }

    private static RiskScale.Band band(Register.Entry entry) {
        return new RiskScale.Band(
                entry.code(),
                text(entry, "factor"),
                Signal.of(text(entry, "signal")).orElseThrow(),
                of(entry),
                new BigDecimal(text(entry, "limit")),
                Boolean.TRUE.equals(entry.attributes().get("summed")),
                points(entry));
    }

    private static Set<String> of(Register.Entry entry) {
        return entry.attributes().get("of") instanceof List<?> words
                ? words.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    private static int points(Register.Entry entry) {
        return Integer.parseInt(text(entry, "points"));
    }

    private static String text(Register.Entry entry, String name) {
        return String.valueOf(entry.attributes().get(name));
    }

    /** Says what in the registers of a pack cannot be meant. */
    static void check(LoadedPack pack, Consumer<String> problem) {
        for (var register : pack.pack().registers()) {
            for (var entry : register.entries()) {
                if (register.id().equals(BANDS)) {
                    band(entry, pack, problem);
                } else if (register.id().equals(GRADES) && !(entry.attributes().get("points") instanceof Long)) {
                    problem.accept("的“" + entry.code() + "”没有写多少分以上（points，整数）");
                }
            }
        }
    }

    private static void band(Register.Entry entry, LoadedPack pack, Consumer<String> problem) {
        var attributes = entry.attributes();
        if (Signal.of(text(entry, "signal")).isEmpty()) {
            problem.accept("的“" + entry.code() + "”用到的信号“" + text(entry, "signal") + "”不存在，有："
                    + Arrays.stream(Signal.values()).map(Signal::code).collect(Collectors.joining("、")));
        }
        if (!(attributes.get("limit") instanceof Number) || !(attributes.get("points") instanceof Long)) {
            problem.accept("的“" + entry.code() + "”没有写界限（limit）或者分数（points，整数）");
        }
        var factors = pack.pack().registers().stream()
                .filter(one -> one.id().equals(FACTORS))
                .flatMap(one -> one.entries().stream())
                .map(Register.Entry::code)
                .toList();
        if (!factors.contains(text(entry, "factor"))) {
            problem.accept("的“" + entry.code() + "”用到的“" + text(entry, "factor") + "”不在本包的名录“" + FACTORS + "”里");
        }
    }
}
