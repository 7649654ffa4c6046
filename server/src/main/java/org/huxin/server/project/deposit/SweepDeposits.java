package org.huxin.server.project.deposit;

import java.time.LocalDateTime;
import java.util.Map;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.project.DepositFact;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 清查应退未退的保证金: whoever supervises them says that the list was gone through. */
@Service
class SweepDeposits {

    /** @param returnable how many should have been returned and are still held */
    record Swept(int returnable, LocalDateTime at) {}

    private final DepositList list;
    private final Supervision supervision;
    private final CurrentOfficer current;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    SweepDeposits(
            DepositList list,
            Supervision supervision,
            CurrentOfficer current,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.list = list;
        this.supervision = supervision;
        this.current = current;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    /** @throws NotPermitted unless the officer's unit supervises deposits */
    @Transactional
    Swept handle() {
        var who = current.require(Permission.PROJECT_REGISTER);
        if (!supervision.keepsAgencies(who)) {
            throw NotPermitted.outsideScope("清查由监管保证金的单位登记");
        }
        var swept = new Swept(list.returnable(who), today.now());
        var subject = "jurisdiction:" + who.jurisdiction();
        audit.append("deposit.swept", subject, Map.of("returnable", swept.returnable()));
        facts.publishEvent(new DepositFact.Swept(
                subject, swept.at(), who.jurisdiction(), who.unit().id(), swept.returnable()));
        return swept;
    }
}
