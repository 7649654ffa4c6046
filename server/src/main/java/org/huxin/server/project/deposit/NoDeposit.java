package org.huxin.server.project.deposit;

import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.project.orders.Grounded;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectScene;
import org.springframework.stereotype.Component;

/** 没有存储工资保证金: ordered by whoever supervises deposits, once a term has passed or a guarantee has ended. */
@Component
class NoDeposit implements Grounded {

    private final Supervision supervision;
    private final Deposits deposits;
    private final Clocks clocks;

    NoDeposit(Supervision supervision, Deposits deposits, Clocks clocks) {
        this.supervision = supervision;
        this.deposits = deposits;
        this.clocks = clocks;
    }

    @Override
    public String ground() {
        return "no_deposit";
    }

    @Override
    public void require(Project project, ProjectScene scene) {
        supervision.requireSupervisor("责令存储工资保证金", project, scene.who());
        if (!owed(
                project, deposits.stands(project.id(), scene.at().toLocalDate()).state())) {
            throw new CommandRefused("deposit.not_overdue", "保证金已经足额，或者期限还没有过，不能责令改正");
        }
    }

    /** Whether the contractor may be ordered to put it right. */
    boolean owed(Project project, DepositState state) {
        return !state.enough() && clocks.defaulted(project);
    }
}
