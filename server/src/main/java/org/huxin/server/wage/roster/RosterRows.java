package org.huxin.server.wage.roster;

import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.RIGHTS_NOTICE;
import static org.huxin.db.wage.Tables.TEAM;
import static org.huxin.db.wage.Tables.WORKER;
import static org.huxin.db.wage.Tables.WORKER_CARD;

import java.util.List;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Words.Word;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what {@link RosterList} finds, in the words of the place. */
@Component
class RosterRows {

    /** What a device calls somebody by whom it names without a paper. */
    private static final String OWN = "code";

    private final RosterWords words;
    private final Ages ages;
    private final Today today;

    RosterRows(RosterWords words, Ages ages, Today today) {
        this.words = words;
        this.ages = ages;
        this.today = today;
    }

    List<RosterRow> of(String jurisdiction, List<Record> found) {
        return found.stream()
                .map(one ->
                        one.indexOf(Attendees.STRANGER_ID) < 0 ? row(jurisdiction, one) : stranger(jurisdiction, one))
                .toList();
    }

    /** Somebody who attended and is not registered. */
    private RosterRow stranger(String place, Record found) {
        var firm = found.get(ENTERPRISE.ID);
        var name = found.get(Attendees.NAME);
        return new RosterRow(
                null,
                null,
                found.get(Attendees.STRANGER_ID),
                name.isEmpty() ? null : name,
                kind(place, found.get(Attendees.ID_KIND)),
                found.get(Attendees.ID_MASKED),
                null,
                null,
                null,
                false,
                null,
                null,
                firm == null ? null : new RosterRow.Firm(firm, found.get(ENTERPRISE.NAME)),
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                missing(place, EntryGate.lacking(false, null, null)),
                List.of());
    }

    private Word kind(String place, String code) {
        return code.equals(OWN) ? new Word(OWN, "设备内编号") : words.word(place, RosterWords.ID_KINDS, code);
    }

    private RosterRow row(String place, Record found) {
        var worker = found.into(WORKER);
        var work = found.into(ENGAGEMENT);
        return new RosterRow(
                work.getId(),
                worker.getId(),
                null,
                worker.getName(),
                words.word(place, RosterWords.ID_KINDS, worker.getIdKind()),
                worker.getIdMasked(),
                worker.getSex(),
                worker.getBornOn(),
                worker.getPhoneMasked(),
                Boolean.TRUE.equals(found.get(RosterList.PHONE_SHARED)),
                found.get(RosterList.TOLD_PHONE),
                found.get(RosterList.TOLD_CARD),
                new RosterRow.Firm(found.get(ENTERPRISE.ID), found.get(ENTERPRISE.NAME)),
                found.get(TEAM.NAME),
                worker.getId().equals(found.get(TEAM.LEADER)),
                words.of(place, RosterWords.TRADES, work.getTrade()),
                words.of(place, RosterWords.ROLES, work.getRole()),
                words.of(place, RosterWords.RATES, work.getRateKind()),
                work.getRateFen(),
                words.of(place, RosterWords.CONTRACTS, work.getContract()),
                work.getContractNo(),
                work.getContractOn(),
                work.getTrainedOn(),
                work.getRegisteredOn(),
                work.getEnteredOn(),
                work.getLeftOn(),
                worker.getVerifiedAt(),
                card(place, found),
                found.get(RIGHTS_NOTICE.ISSUED_AT) == null ? null : found.get(RIGHTS_NOTICE.CONFIRMED_AT) != null,
                missing(
                        place,
                        EntryGate.lacking(work.getRegisteredOn() != null, work.getContract(), work.getTrainedOn())),
                ages.marks(place, worker.getBornOn(), worker.getSex(), work.getRole(), today.date()));
    }

    private List<Word> missing(String place, List<String> lacking) {
        return lacking.stream()
                .map(code -> words.word(place, RosterWords.PAPERS, code))
                .toList();
    }

    private RosterRow.@Nullable Card card(String place, Record found) {
        var card = found.into(WORKER_CARD);
        return card.getId() == null
                ? null
                : new RosterRow.Card(
                        words.word(place, RosterWords.CARDS, card.getKind()),
                        card.getBank(),
                        card.getHolder(),
                        card.getNumberMasked(),
                        Boolean.TRUE.equals(found.get(RosterList.SHARED)));
    }
}
