package org.huxin.server.project.deposit;

import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.project.DepositFact;
import org.huxin.server.project.register.ActOnProject;
import org.springframework.stereotype.Service;

/** Begins the days, orders what was not done, reminds of what ends. */
@Service
class Orders {

    private final ActOnProject act;
    private final Supervision supervision;
    private final Clocks clocks;
    private final Deposits deposits;
    private final DepositPapers papers;

    Orders(ActOnProject act, Supervision supervision, Clocks clocks, Deposits deposits, DepositPapers papers) {
        this.act = act;
        this.supervision = supervision;
        this.clocks = clocks;
        this.deposits = deposits;
        this.papers = papers;
    }

    void begin(UUID id, Enforcing.BeginTerm command) {
        act.handle(
                id,
                command,
                (project, scene) -> List.of(new DepositFact.TermBegan(
                        project.subject(),
                        Telling.at(command.startedOn(), scene.at()),
                        project.jurisdiction(),
                        command.kind(),
                        supervision.unitOf(project))));
    }

    /** @throws CommandRefused {@code deposit.not_overdue} while it is enough, or no term has passed */
    void rectify(UUID id, Enforcing.OrderRectify command) {
        act.handle(id, command, (project, scene) -> {
            supervision.require(DepositAct.ORDER_RECTIFY, project, scene.who());
            var stands = deposits.stands(id, scene.at().toLocalDate());
            if (stands.state().enough() || !clocks.defaulted(project)) {
                throw new CommandRefused("deposit.not_overdue", "保证金已经足额，或者期限还没有过，不能责令改正");
            }
            papers.rectification(project, command.dueOn(), stands, scene);
            return List.of(new DepositFact.RectificationOrdered(
                    project.subject(),
                    scene.at(),
                    project.jurisdiction(),
                    supervision.unitOf(project),
                    command.dueOn()));
        });
    }

    void remind(UUID id, Enforcing.RemindRenewal command) {
        act.handle(id, command, (project, scene) -> {
            supervision.require(DepositAct.REMIND_RENEWAL, project, scene.who());
            var instrument = deposits.instrument(id, command.instrument())
                    .filter(one -> one.getValidTo() != null)
                    .orElseThrow(() -> CommandRefused.field("deposit.instrument", "instrument", "本项目没有这份保函"));
            papers.renewal(project, instrument, scene);
            return List.of(new DepositFact.RenewalReminded(
                    Telling.matter(instrument.getId()), scene.at(), project.jurisdiction()));
        });
    }
}
