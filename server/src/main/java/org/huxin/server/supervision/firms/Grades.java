package org.huxin.server.supervision.firms;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huxin.engine.policy.Register;
import org.huxin.policy.ValueInForce;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 单位的等级: the register {@code firm_grades} of a place, best first; a place without it grades no firms. */
@Component
class Grades {

    static final String REGISTER = "firm_grades";

    private final Policies policies;
    private final Today today;

    Grades(Policies policies, Today today) {
        this.policies = policies;
        this.today = today;
    }

    /**
     * A class of firms.
     *
     * @param months between two inspections; null while the office has set none
     * @param afterCase the grade that a case in which wages were owed brings it down to
     */
    record Grade(String code, String label, @Nullable Integer months, String afterCase) {}

    List<Grade> all(String jurisdiction) {
        return policies.stack(jurisdiction).register(REGISTER).map(Register::entries).orElse(List.of()).stream()
                .map(one -> new Grade(
                        one.code(),
                        one.label(),
                        months(jurisdiction, one),
                        Objects.toString(one.attributes().get("after_case"), one.code())))
                .toList();
    }

    Optional<Grade> find(String jurisdiction, @Nullable String code) {
        return all(jurisdiction).stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** @throws CommandRefused {@code firm.grade} if the place has no such grade */
    Grade require(String jurisdiction, String code) {
        return find(jurisdiction, code)
                .orElseThrow(() -> CommandRefused.field("firm.grade", "grade", "本辖区没有“" + code + "”这个等级"));
    }

    /** What a case makes of a grade; a firm that nobody has rated yet counts as one of the best. Empty where firms are not graded. */
    Optional<Grade> afterCase(String jurisdiction, @Nullable String grade) {
        var all = all(jurisdiction);
        return find(jurisdiction, grade)
                .or(() -> all.stream().findFirst())
                .flatMap(now -> find(jurisdiction, now.afterCase()));
    }

    private @Nullable Integer months(String jurisdiction, Register.Entry entry) {
        return entry.attributes().get("months") instanceof String parameter
                ? policies.stack(jurisdiction)
                        .value(parameter, today.date())
                        .map(ValueInForce::number)
                        .map(one -> one.intValue())
                        .orElse(null)
                : null;
    }
}
