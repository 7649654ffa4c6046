package org.huxin.server.wage.roster;

import static java.util.stream.Collectors.toSet;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.TOLD_CONTACT;
import static org.jooq.impl.DSL.any;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huxin.db.wage.tables.records.ToldContactRecord;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.FirmUnit;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalFields.Sealed;
import org.huxin.server.party.PersonalKind;
import org.huxin.server.party.Role;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * 待核实的手机号和工资卡. With the one a person signs in, to the other he is paid: no firm replaces those of somebody who works or
 * worked for others too. What it tells waits beside his engagement until the authority has verified it.
 */
@Repository
class ToldContacts {

    static final String PHONE = "phone";
    static final String CARD = "card";

    /** What is said again of the number on file has nothing to wait for. */
    private static final String KNOWN = """
            delete from wage.told_contact t
            using wage.engagement e join wage.worker w on w.id = e.worker
                 left join wage.worker_card c on c.worker = w.id and c.ended_at is null
            where t.engagement = any({0}) and e.id = t.engagement
              and t.number_keyed = case t.field when 'phone' then w.phone_keyed else c.number_keyed end
            """;

    private final DSLContext db;
    private final PersonalFields personal;
    private final Cards cards;
    private final CurrentOfficer current;
    private final Today today;

    ToldContacts(DSLContext db, PersonalFields personal, Cards cards, CurrentOfficer current, Today today) {
        this.db = db;
        this.personal = personal;
        this.cards = cards;
        this.current = current;
        this.today = today;
    }

    /** Those of some workers whose phone and card the acting officer may not replace. */
    Set<UUID> guarded(Collection<UUID> workers) {
        if (!byFirm()) {
            return Set.of();
        }
        var firm = FirmUnit.firm(current.get().unit());
        return db.selectDistinct(ENGAGEMENT.WORKER)
                .from(ENGAGEMENT)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(ENGAGEMENT.PROJECT))
                .where(ENGAGEMENT.WORKER.eq(any(workers.toArray(UUID[]::new))))
                .and(ENGAGEMENT.EMPLOYER.ne(firm))
                .and(CONSTRUCTION_PROJECT.CONTRACTOR.isDistinctFrom(firm))
                .fetchSet(ENGAGEMENT.WORKER);
    }

    /** Whether a firm acts, and not the authority. */
    boolean byFirm() {
        return current.get().is(Role.ENTERPRISE);
    }

    /** Keeps phones and cards by engagement, in place of those told before; not what the files of the workers have by now. */
    void tell(Map<UUID, String> phones, Map<UUID, NewCard> given) {
        var rows = new ArrayList<ToldContactRecord>();
        phones.forEach(
                (engagement, phone) -> rows.add(row(engagement, PHONE, personal.seal(PersonalKind.PHONE, phone))));
        given.forEach((engagement, card) -> {
            var row = row(engagement, CARD, cards.sealed(card));
            row.setKind(Objects.requireNonNull(card.kind()));
            row.setBank(Objects.requireNonNull(card.bank()).strip());
            row.setHolder(Objects.requireNonNull(card.holder()).strip());
            rows.add(row);
        });
        forget(phones.keySet(), PHONE);
        forget(given.keySet(), CARD);
        Bulk.insert(db, TOLD_CONTACT, rows);
        var told = rows.stream().map(ToldContactRecord::getEngagement).collect(toSet());
        db.execute(KNOWN, (Object) told.toArray(UUID[]::new));
    }

    List<ToldContactRecord> of(UUID engagement) {
        return db.fetch(TOLD_CONTACT, TOLD_CONTACT.ENGAGEMENT.eq(engagement));
    }

    void forget(Collection<UUID> engagements, String field) {
        db.deleteFrom(TOLD_CONTACT)
                .where(TOLD_CONTACT.ENGAGEMENT.eq(any(engagements.toArray(UUID[]::new))))
                .and(TOLD_CONTACT.FIELD.eq(field))
                .execute();
    }

    private ToldContactRecord row(UUID engagement, String field, Sealed number) {
        var row = new ToldContactRecord();
        row.setEngagement(engagement);
        row.setField(field);
        row.setNumberCipher(number.cipher());
        row.setNumberMasked(number.masked());
        row.setNumberKeyed(number.index());
        row.setToldAt(today.now());
        row.setToldBy(current.get().id());
        return row;
    }
}
