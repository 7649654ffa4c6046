package org.huxin.server.project.guarantee;

import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Role;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.register.Act;
import org.huxin.server.project.register.Project;
import org.springframework.stereotype.Component;

/** Which party gives a kind of guarantee: a firm enters what it gives itself. */
@Component
class Sides {

    private final Policies policies;

    Sides(Policies policies) {
        this.policies = policies;
    }

    /** @throws CommandRefused {@code guarantee.side} if a firm enters what the other party gives */
    void require(String kind, Project project, ActingOfficer who) {
        if (who.is(Role.ENTERPRISE)
                && project.units().parties(who.unit().id()).stream()
                        .map(Act.Party::side)
                        .noneMatch(side -> side.equals(of(project.jurisdiction(), kind)))) {
            throw CommandRefused.field("guarantee.side", "kind", "这种担保由另一方提供，本企业不能登记");
        }
    }

    private String of(String jurisdiction, String kind) {
        return policies.stack(jurisdiction)
                .register(EnterGuarantee.KINDS)
                .flatMap(kinds -> kinds.entry(kind))
                .map(Register.Entry::attributes)
                .map(says -> String.valueOf(says.get("side")))
                .orElse("");
    }
}
