package org.huxin.server.casework.dispatch;

import java.util.List;
import java.util.Optional;
import org.huxin.engine.policy.DutyRule;
import org.huxin.server.casework.DispatchFact;
import org.huxin.server.duty.Duties;
import org.huxin.server.duty.DutyView;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/** Which periods an office still owes a sheet or a bulletin for, as its pack's cycles say. */
@Component
class Rhythm {

    static final String SHEET = "dispatch.sheet_made";
    static final String BULLETIN = "dispatch.bulletin_issued";

    private final Duties duties;
    private final Policies policies;

    Rhythm(Duties duties, Policies policies) {
        this.duties = duties;
        this.policies = policies;
    }

    /** @param evidence type of the fact that discharges them */
    List<Period> owed(String jurisdiction, String evidence) {
        return duties.of(DispatchFact.subjectOf(jurisdiction)).stream()
                .filter(duty -> duty.status().equals("open") || duty.status().equals("overdue"))
                .flatMap(duty -> period(jurisdiction, duty, evidence).stream())
                .distinct()
                .toList();
    }

    private Optional<Period> period(String jurisdiction, DutyView duty, String evidence) {
        var dueOn = duty.dueOn();
        return dueOn == null
                ? Optional.empty()
                : policies.ruleBook(jurisdiction)
                        .duty(duty.rule(), duty.openedAt().toLocalDate())
                        .filter(rule -> rule.metBy().stream()
                                .anyMatch(pattern -> pattern.type().equals(evidence)))
                        .map(DutyRule::cycle)
                        .map(cycle -> Period.ending(cycle.period(), dueOn));
    }
}
