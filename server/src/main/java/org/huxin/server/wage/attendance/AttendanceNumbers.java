package org.huxin.server.wage.attendance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huxin.engine.policy.Register;
import org.huxin.policy.ValueInForce;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/** Reads the numbers of attendance out of the packs: {@code <place>.attendance.<name>} where a place has its own, else the nation's. */
@Component
class AttendanceNumbers {

    static final String ATTEND_KINDS = "attend_kinds";
    static final String DEVICE_KINDS = "device_kinds";

    private static final String NATION = "national.";
    private static final String ATTENDANCE = ".attendance.";

    private final Policies policies;
    private final Today today;

    AttendanceNumbers(Policies policies, Today today) {
        this.policies = policies;
        this.today = today;
    }

    /** @throws CommandRefused {@code attendance.no_rules} if the packs in force leave one open */
    AttendanceTerms of(String jurisdiction) {
        return new AttendanceTerms(
                number(jurisdiction, "offline_hours"),
                number(jurisdiction, "cut_over_hour"),
                number(jurisdiction, "longest_shift_minutes"),
                number(jurisdiction, "full_day_minutes"),
                number(jurisdiction, "half_day_minutes"),
                number(jurisdiction, "open_day_hundredths"),
                number(jurisdiction, "same_second_people"),
                number(jurisdiction, "skew_minutes"),
                number(jurisdiction, "late_days"));
    }

    /** Ways of recording by which nobody's face, finger or card was checked. */
    Short[] faceless(String jurisdiction) {
        return kinds(jurisdiction).stream()
                .filter(entry -> Boolean.TRUE.equals(entry.attributes().get("faceless")))
                .map(entry -> Short.valueOf(entry.code()))
                .toArray(Short[]::new);
    }

    List<Register.Entry> kinds(String jurisdiction) {
        return policies.stack(jurisdiction)
                .register(ATTEND_KINDS)
                .map(Register::entries)
                .orElse(List.of());
    }

    List<String> jurisdictions() {
        return policies.jurisdictions();
    }

    private int number(String jurisdiction, String name) {
        return parameter(jurisdiction, name)
                .flatMap(id -> policies.stack(jurisdiction).value(id, today.date()))
                .map(ValueInForce::number)
                .orElseThrow(() -> CommandRefused.rule("attendance.no_rules", "本辖区的规则没有给出考勤的“" + name + "”，请先在规则库设定"))
                .intValue();
    }

    /** The place's own, else the nation's. */
    private Optional<String> parameter(String jurisdiction, String name) {
        return policies.stack(jurisdiction).parameters().stream()
                .map(one -> one.id())
                .filter(id -> id.endsWith(ATTENDANCE + name))
                .min(Comparator.comparing(id -> id.startsWith(NATION)));
    }
}
