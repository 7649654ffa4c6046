package org.huxin.server.wage.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.wage.tables.records.ToldContactRecord;
import org.huxin.db.wage.tables.records.WorkerChangeRecord;
import org.huxin.db.wage.tables.records.WorkerRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.PersonalFields.Sealed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 核实工人资料. */
@Service
class VerifyWorker {

    private final Engagements engagements;
    private final Persons persons;
    private final Cards cards;
    private final ToldContacts contacts;
    private final Changes changes;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    VerifyWorker(
            Engagements engagements,
            Persons persons,
            Cards cards,
            ToldContacts contacts,
            Changes changes,
            CurrentOfficer current,
            Audit audit,
            Today today) {
        this.engagements = engagements;
        this.persons = persons;
        this.cards = cards;
        this.contacts = contacts;
        this.changes = changes;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Somebody has held the paper against the file; a new name or phone asks for it again. A phone and a card that wait are taken
     * into the file by the authority.
     *
     * @throws CommandRefused {@code worker.authority} if a firm is to verify only what waits
     */
    @Transactional
    UUID handle(UUID id, UUID engagement) {
        var row = engagements.open(id, engagement, RosterAct.VERIFY).row();
        var worker = persons.held(row.getWorker());
        var told = contacts.of(engagement);
        if (!contacts.byFirm()) {
            take(worker, told);
        } else if (!told.isEmpty() && worker.getVerifiedAt() != null) {
            throw new CommandRefused("worker.authority", "这名工人也在别的单位用工，新的手机号和工资卡要由主管部门核实");
        }
        if (worker.getVerifiedAt() == null) {
            worker.setVerifiedAt(today.now());
            worker.setVerifiedBy(current.get().id());
            persons.save(worker);
            changes.add(changes.change(worker.getId(), null, "verified", "未核实", "已核实").stream()
                    .toList());
            audit.append(RosterAct.VERIFY.fact(), "worker:" + worker.getId(), Map.of("project", id));
        }
        return worker.getId();
    }

    private void take(WorkerRecord worker, List<ToldContactRecord> told) {
        var log = new ArrayList<WorkerChangeRecord>();
        for (var one : told) {
            if (one.getField().equals(ToldContacts.PHONE)) {
                persons.callAt(
                        worker, new Sealed(one.getNumberCipher(), one.getNumberMasked(), one.getNumberKeyed()), log);
            } else {
                cards.give(worker.getId(), one);
            }
            contacts.forget(List.of(one.getEngagement()), one.getField());
        }
        changes.add(log);
    }
}
