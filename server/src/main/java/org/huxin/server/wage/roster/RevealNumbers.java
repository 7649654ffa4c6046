package org.huxin.server.wage.roster;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 查看证件和卡号: in clear, by whoever says what for. */
@Service
class RevealNumbers {

    private final Engagements engagements;
    private final Persons persons;
    private final Cards cards;
    private final PersonalFields personal;

    RevealNumbers(Engagements engagements, Persons persons, Cards cards, PersonalFields personal) {
        this.engagements = engagements;
        this.persons = persons;
        this.cards = cards;
        this.personal = personal;
    }

    /** The read stands in the audit log. */
    @Transactional
    ClearNumbers handle(UUID id, UUID engagement, Purpose why) {
        var row = engagements.open(id, engagement, RosterAct.REVEAL).row();
        var worker = persons.held(row.getWorker());
        var sealed = new LinkedHashMap<PersonalKind, String>();
        sealed.put(PersonalKind.ID_NUMBER, worker.getIdCipher());
        if (worker.getPhoneCipher() != null) {
            sealed.put(PersonalKind.PHONE, worker.getPhoneCipher());
        }
        cards.of(worker.getId()).stream()
                .filter(card -> card.getEndedAt() == null)
                .forEach(card -> sealed.put(PersonalKind.BANK_CARD, card.getNumberCipher()));
        var clear = personal.reveal("worker:" + worker.getId(), why.purpose().strip(), sealed);
        return new ClearNumbers(
                clear.getOrDefault(PersonalKind.ID_NUMBER, ""),
                clear.get(PersonalKind.PHONE),
                clear.get(PersonalKind.BANK_CARD));
    }
}
