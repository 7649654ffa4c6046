package org.huxin.server.project.deposit;

import java.util.Arrays;
import java.util.List;
import org.huxin.db.project.tables.records.DepositReturnRecord;
import org.huxin.db.project.tables.records.DepositUseRecord;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectActions;
import org.huxin.server.project.register.ProjectDetail.Action;
import org.huxin.server.project.register.ProjectSteps;
import org.springframework.stereotype.Component;

/** Which acts on a deposit are an officer's and fit how it stands. */
@Component
class Offering {

    private final ProjectActions actions;
    private final ProjectSteps steps;
    private final Supervision supervision;

    Offering(ProjectActions actions, ProjectSteps steps, Supervision supervision) {
        this.actions = actions;
        this.steps = steps;
        this.supervision = supervision;
    }

    /**
     * How a deposit stands, for the acts that it allows.
     *
     * @param guarantees whether something is left in guarantees that end
     */
    record Stage(
            DepositState state,
            DepositView.Totals totals,
            List<DepositUseRecord> uses,
            List<DepositReturnRecord> returns,
            boolean guarantees) {

        boolean allows(DepositAct act, Project project) {
            return switch (act) {
                case ASSESS, SET_REQUIRED, RECORD, BEGIN_TERM -> true;
                case REMIND_RENEWAL -> guarantees && project.life().endedAt() == null;
                case APPROVE_USE -> totals.availableFen() > 0;
                case RECORD_PAYMENT -> uses.stream().anyMatch(use -> use.getPaidAt() == null);
                case APPLY_RETURN ->
                    project.life().endedAt() != null
                            && totals.balanceFen() > 0
                            && returns.stream().noneMatch(Stage::open);
                case REVIEW_RETURN -> returns.stream().anyMatch(one -> open(one) && one.getReviewedAt() == null);
                case DECIDE_RETURN ->
                    returns.stream()
                            .anyMatch(one -> open(one) && one.getReviewedAt() != null && one.getDecidedAt() == null);
                case REFUND -> returns.stream().anyMatch(one -> open(one) && Boolean.TRUE.equals(one.getApproved()));
            };
        }

        private static boolean open(DepositReturnRecord one) {
            return one.getDecidedAt() == null || one.getApproved() && one.getRefundedAt() == null;
        }
    }

    List<Action> of(Project project, ActingOfficer who, Stage stage) {
        var fitting = Arrays.stream(DepositAct.values())
                .filter(act -> supervision.mayDo(act, project, who))
                .filter(act -> stage.allows(act, project))
                .toArray(DepositAct[]::new);
        return actions.of(fitting, project, steps.of(project.jurisdiction()), who);
    }
}
