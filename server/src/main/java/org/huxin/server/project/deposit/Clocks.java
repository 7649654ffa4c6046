package org.huxin.server.project.deposit;

import java.util.List;
import java.util.Objects;
import org.huxin.engine.policy.Register;
import org.huxin.server.duty.Duties;
import org.huxin.server.duty.DutyView;
import org.huxin.server.project.register.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The terms within which a deposit must stand, side by side: each by its own rule, as the register {@code deposit_clocks} names them. */
@Component
class Clocks {

    private static final String REGISTER = "deposit_clocks";
    private static final String OVERDUE = "overdue";

    private final DepositNumbers packs;
    private final Duties duties;

    Clocks(DepositNumbers packs, Duties duties) {
        this.packs = packs;
        this.duties = duties;
    }

    /**
     * One term of a project.
     *
     * @param note what must be known about it; null for nothing
     * @param duty the latest under its rule; null while it does not run
     */
    record Clock(
            String code,
            String label,
            @Nullable String note,
            @Nullable DutyView duty) {

        boolean overdue() {
            return duty != null && duty.status().equals(OVERDUE);
        }
    }

    List<Clock> of(Project project) {
        var owed = duties.of(project.subject());
        return packs.entries(project.jurisdiction(), REGISTER).stream()
                .map(entry -> clock(entry, owed))
                .toList();
    }

    boolean overdue(Project project) {
        return of(project).stream().anyMatch(Clock::overdue);
    }

    private static Clock clock(Register.Entry entry, List<DutyView> owed) {
        return new Clock(
                entry.code(),
                entry.label(),
                Objects.toString(entry.attributes().get("note"), null),
                owed.stream()
                        .filter(duty -> duty.rule().equals(entry.attributes().get("rule")))
                        .reduce((one, later) -> later)
                        .orElse(null));
    }
}
