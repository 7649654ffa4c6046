package org.huxin.server.supervision.risk;

import java.util.List;
import java.util.Optional;
import org.huxin.engine.policy.Register;
import org.huxin.engine.warning.RiskScale;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Unit;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a place says of project risk: scale, grades, and to whom a grave one is reported, step by step. */
@Component
public class RiskTerms {

    static final String GRADES = "risk_grades";
    static final String FACTORS = "risk_factors";
    static final String BANDS = "risk_bands";
    static final String STEPS = "risk_steps";

    private final Policies policies;
    private final Directory directory;

    RiskTerms(Policies policies, Directory directory) {
        this.policies = policies;
        this.directory = directory;
    }

    /** One office of the way upward. */
    record Step(String code, String label, Unit office) {}

    /** @throws CommandRefused {@code risk.no_scale} where no pack says how risk is graded */
    RiskScale scale(String jurisdiction) {
        return policies.stack(jurisdiction)
                .riskScale()
                .orElseThrow(() -> new CommandRefused("risk.no_scale", "本地没有设定项目风险的评分"));
    }

    /** Points from which on a grade is given; empty where there is no such grade. */
    Optional<Integer> weight(String jurisdiction, String grade) {
        return scale(jurisdiction).grades().stream()
                .filter(one -> one.code().equals(grade))
                .map(RiskScale.Grade::points)
                .findFirst();
    }

    /** Codes of the grades that are reported upward. */
    public List<String> reported(String jurisdiction) {
        return entries(jurisdiction, GRADES).stream()
                .filter(entry -> Boolean.TRUE.equals(entry.attributes().get("report")))
                .map(Register.Entry::code)
                .toList();
    }

    Optional<Step> first(String jurisdiction, @Nullable String region) {
        return step(entries(jurisdiction, STEPS).stream().findFirst(), jurisdiction, region);
    }

    /** The step above; empty at the top. */
    Optional<Step> after(String jurisdiction, @Nullable String region, String code) {
        return step(
                entries(jurisdiction, STEPS).stream()
                        .dropWhile(entry -> !entry.code().equals(code))
                        .skip(1)
                        .findFirst(),
                jurisdiction,
                region);
    }

    private Optional<Step> step(Optional<Register.Entry> entry, String jurisdiction, @Nullable String region) {
        return entry.flatMap(one -> office(String.valueOf(one.attributes().get("to")), jurisdiction, region)
                .map(unit -> new Step(one.code(), one.label(), unit)));
    }

    private Optional<Unit> office(String word, String jurisdiction, @Nullable String region) {
        return directory.unit(word).or(() -> directory.playing(word, jurisdiction, region));
    }

    private List<Register.Entry> entries(String jurisdiction, String register) {
        return policies.stack(jurisdiction)
                .register(register)
                .map(Register::entries)
                .orElse(List.of());
    }
}
