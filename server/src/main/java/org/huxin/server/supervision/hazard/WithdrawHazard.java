package org.huxin.server.supervision.hazard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.HazardRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤回 a hazard that was given by mistake: nobody owes an answer to it any more, and it stays to be seen. */
@Service
class WithdrawHazard {

    record Command(
            @NotNull(message = "缺少版本号") Long version,

            @NotBlank(message = "请写明撤回的理由") @Size(max = 1_000, message = "理由不能超过1000字")
            String reason) {}

    private final Hazards hazards;
    private final CurrentOfficer current;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    WithdrawHazard(Hazards hazards, CurrentOfficer current, Audit audit, ApplicationEventPublisher facts, Today today) {
        this.hazards = hazards;
        this.current = current;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    /** @throws CommandRefused {@code hazard.handled}, {@code hazard.withdrawn}, {@code hazard.changed} */
    @Transactional
    void handle(UUID id, Command told) {
        var row = hazards.hold(id);
        var who = current.get();
        if (!may(row, who)) {
            throw NotPermitted.outsideScope("隐患由发出的单位撤回");
        }
        Hazards.requireOpen(row, told.version());
        row.setWithdrawnAt(today.now());
        row.setWithdrawnBy(who.id());
        row.setWithdrawnWhy(told.reason().strip());
        row.setVersion(row.getVersion() + 1);
        hazards.save(row);
        var subject = Hazards.PREFIX + id;
        audit.append("hazard.withdrawn", subject, Map.of());
        facts.publishEvent(new HazardFact.Withdrawn(subject, today.now(), row.getJurisdiction()));
    }

    /** The unit that gave it. */
    static boolean may(HazardRecord row, ActingOfficer officer) {
        return !officer.is(Role.LEADER) && officer.unit().id().equals(row.getRaisedUnit());
    }
}
