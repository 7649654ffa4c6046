package org.huxin.server.project.deposit;

import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.project.DepositFact;
import org.huxin.server.project.register.ActOnProject;
import org.springframework.stereotype.Service;

/** Begins the days, and reminds of what ends. */
@Service
class TermActs {

    private final ActOnProject act;
    private final Supervision supervision;
    private final Deposits deposits;
    private final DepositPapers papers;

    TermActs(ActOnProject act, Supervision supervision, Deposits deposits, DepositPapers papers) {
        this.act = act;
        this.supervision = supervision;
        this.deposits = deposits;
        this.papers = papers;
    }

    void begin(UUID id, DepositTerm.BeginTerm command) {
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

    void remind(UUID id, DepositTerm.RemindRenewal command) {
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
