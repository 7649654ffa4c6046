package org.huxin.server.project.deposit;

import java.util.Optional;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Unit;
import org.huxin.server.project.register.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which unit supervises the deposit of a project, as the register {@code deposit_supervisors} of the place says. */
@Component
class Supervision {

    private static final String REGISTER = "deposit_supervisors";

    private final DepositNumbers packs;
    private final Directory directory;

    Supervision(DepositNumbers packs, Directory directory) {
        this.packs = packs;
        this.directory = directory;
    }

    /** The first unit of the register that there is; empty where the place names none. */
    Optional<Unit> of(Project project) {
        return of(project.jurisdiction(), project.units().industry());
    }

    private Optional<Unit> of(String jurisdiction, @Nullable String industry) {
        return packs.entries(jurisdiction, REGISTER).stream()
                .flatMap(entry -> unit(entry, jurisdiction, industry).stream())
                .findFirst();
    }

    private Optional<Unit> unit(Register.Entry entry, String jurisdiction, @Nullable String industry) {
        if (Boolean.TRUE.equals(entry.attributes().get("industry"))) {
            return industry == null ? Optional.empty() : directory.unit(industry);
        }
        return Optional.ofNullable(entry.attributes().get("role"))
                .flatMap(role -> directory.playing(role.toString(), jurisdiction, null));
    }

    @Nullable
    String unitOf(Project project) {
        return of(project).map(Unit::id).orElse(null);
    }

    boolean mayDo(DepositAct act, Project project, ActingOfficer who) {
        return !act.supervised() || who.unit().id().equals(unitOf(project));
    }

    /** @throws NotPermitted naming the unit whose act it is */
    void require(DepositAct act, Project project, ActingOfficer who) {
        if (act.supervised()) {
            requireSupervisor(act.label(), project, who);
        }
    }

    /** @throws NotPermitted naming the unit whose act it is */
    void requireSupervisor(String what, Project project, ActingOfficer who) {
        if (!who.unit().id().equals(unitOf(project))) {
            throw NotPermitted.outsideScope(
                    "“" + what + "”由监管保证金的单位办理：" + of(project).map(Unit::name).orElse("本辖区没有确定"));
        }
    }

    /** Whether the officer's unit keeps the directory of agencies: it supervises wherever no industry department does. */
    boolean keepsAgencies(ActingOfficer who) {
        return of(who.jurisdiction(), null)
                .map(Unit::id)
                .filter(who.unit().id()::equals)
                .isPresent();
    }
}
