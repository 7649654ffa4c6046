package org.huxin.server.project.deposit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.huxin.engine.policy.Register;
import org.huxin.server.duty.Duties;
import org.huxin.server.duty.DutyView;
import org.huxin.server.kernel.Today;
import org.huxin.server.project.register.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The terms of a deposit side by side, each by its own rule, as the register {@code deposit_clocks} names them: those of the
 * project and those of its guarantees, uses and returns.
 */
@Component
class Clocks {

    private static final String REGISTER = "deposit_clocks";
    private static final String OVERDUE = "overdue";
    private static final Set<String> RUNNING = Set.of("open", OVERDUE, "paused");

    private final DepositNumbers packs;
    private final Duties duties;
    private final Deposits deposits;
    private final Today today;

    Clocks(DepositNumbers packs, Duties duties, Deposits deposits, Today today) {
        this.packs = packs;
        this.duties = duties;
        this.deposits = deposits;
        this.today = today;
    }

    /**
     * One term.
     *
     * @param note what must be known about it; null for nothing
     * @param orders whether the contractor may be ordered to put it right once it has passed
     */
    record Clock(String code, String label, @Nullable String note, boolean orders, DutyView duty) {

        boolean overdue() {
            return duty.status().equals(OVERDUE);
        }
    }

    /** Those that run; of a rule of which none runs, the latest. */
    List<Clock> of(Project project) {
        var subjects = new ArrayList<>(List.of(project.subject()));
        deposits.matters(project.id()).stream().map(Telling::matter).forEach(subjects::add);
        var owed = duties.of(subjects);
        var all = subjects.stream()
                .flatMap(subject -> owed.getOrDefault(subject, List.of()).stream())
                .toList();
        return packs.entries(project.jurisdiction(), REGISTER).stream()
                .flatMap(entry -> clocks(entry, all))
                .toList();
    }

    /** Whether the contractor has let a term pass, or a guarantee end without another. */
    boolean defaulted(Project project) {
        return of(project).stream().anyMatch(clock -> clock.orders() && clock.overdue())
                || deposits.lapsed(project.id(), today.date());
    }

    private static Stream<Clock> clocks(Register.Entry entry, List<DutyView> owed) {
        var under = owed.stream()
                .filter(duty -> duty.rule().equals(entry.attributes().get("rule")))
                .toList();
        var running =
                under.stream().filter(duty -> RUNNING.contains(duty.status())).toList();
        var shown = running.isEmpty() ? under.subList(Math.max(under.size() - 1, 0), under.size()) : running;
        return shown.stream()
                .map(duty -> new Clock(
                        entry.code(),
                        entry.label(),
                        Objects.toString(entry.attributes().get("note"), null),
                        Boolean.TRUE.equals(entry.attributes().get("orders")),
                        duty));
    }
}
