package org.huxin.server.wage.roster;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.party.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记工资卡. */
@Service
class GiveCard {

    private final Engagements engagements;
    private final Persons persons;
    private final Cards cards;
    private final ToldContacts contacts;
    private final CheckCard check;
    private final Audit audit;

    GiveCard(
            Engagements engagements,
            Persons persons,
            Cards cards,
            ToldContacts contacts,
            CheckCard check,
            Audit audit) {
        this.engagements = engagements;
        this.persons = persons;
        this.cards = cards;
        this.contacts = contacts;
        this.check = check;
        this.audit = audit;
    }

    /** The card that was current ends with it. Whoever has left may still have wages to come, and need another card for them. */
    @Transactional
    UUID handle(UUID id, UUID engagement, NewCard told) {
        var opened = engagements.open(id, engagement, RosterAct.GIVE_CARD);
        var wrong = check.wrong(opened.project().jurisdiction(), told, "");
        if (!wrong.isEmpty()) {
            throw RegisterWorker.refused(wrong);
        }
        var worker = persons.held(opened.row().getWorker());
        cards.give(Map.of(worker.getId(), told), contacts.guarded(List.of(worker.getId())));
        contacts.tell(Map.of(), Map.of(engagement, told));
        audit.append(RosterAct.GIVE_CARD.fact(), "worker:" + worker.getId(), Map.of("project", id));
        return worker.getId();
    }
}
