package org.huxin.server.project.deposit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectCommand;
import org.huxin.server.project.register.ProjectDecision;
import org.huxin.server.project.register.ProjectDecision.Accepted;
import org.huxin.server.project.register.ProjectDecision.Refused;
import org.huxin.server.project.register.ProjectScene;

/** Days: since when the deposit is due, and that a guarantee ends. */
interface DepositTerm {

    String STARTS = "deposit_term_starts";

    /** @param kind word of the register {@code deposit_term_starts} */
    record BeginTerm(
            long version,
            @NotBlank(message = "请选择起算事由") String kind,
            @NotNull(message = "请填写起算日期") LocalDate startedOn) implements ProjectCommand {

        private static final int YEARS = 20;

        @Override
        public DepositAct act() {
            return DepositAct.BEGIN_TERM;
        }

        @Override
        public List<Used> words() {
            return List.of(new Used(STARTS, "kind", kind));
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            var today = scene.at().toLocalDate();
            return startedOn.isAfter(today) || startedOn.isBefore(today.minusYears(YEARS))
                    ? new Refused("deposit.term", "startedOn", "起算日期不能晚于今天，也不能过早")
                    : new Accepted(
                            project,
                            List.of(),
                            "登记保证金存储起算日",
                            Map.of("事由", scene.label(STARTS, kind), "日期", startedOn.toString()));
        }
    }

    record RemindRenewal(
            long version, @NotNull(message = "请选择保函") UUID instrument) implements ProjectCommand {

        @Override
        public DepositAct act() {
            return DepositAct.REMIND_RENEWAL;
        }

        @Override
        public ProjectDecision decide(Project project, ProjectScene scene) {
            return new Accepted(project, List.of(), "提醒更换或者延展保函", Map.of());
        }
    }
}
