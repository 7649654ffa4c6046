package org.huxin.server.wage.roster;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.wage.Tables.WORKER_CARD;
import static org.jooq.impl.DSL.any;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huxin.db.wage.tables.records.ToldContactRecord;
import org.huxin.db.wage.tables.records.WorkerCardRecord;
import org.huxin.db.wage.tables.records.WorkerChangeRecord;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalFields.Sealed;
import org.huxin.server.party.PersonalKind;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** 工资卡: one at a time for each worker; those that were stay on record. */
@Repository
class Cards {

    private final DSLContext db;
    private final PersonalFields personal;
    private final Changes changes;
    private final CurrentOfficer current;
    private final Today today;

    Cards(DSLContext db, PersonalFields personal, Changes changes, CurrentOfficer current, Today today) {
        this.db = db;
        this.personal = personal;
        this.changes = changes;
        this.current = current;
        this.today = today;
    }

    /**
     * Gives workers cards; whoever has the very card keeps it. The workers are held by this transaction.
     *
     * @param guarded who gets one only if he has none
     */
    void give(Map<UUID, NewCard> cards, Set<UUID> guarded) {
        var rows = new LinkedHashMap<UUID, WorkerCardRecord>();
        cards.forEach((worker, card) -> rows.put(worker, row(worker, card)));
        give(rows.values(), guarded);
    }

    /** The same, of one that was told before and is verified now. */
    void give(UUID worker, ToldContactRecord told) {
        var row = row(
                worker,
                told.getKind(),
                told.getBank(),
                told.getHolder(),
                new Sealed(told.getNumberCipher(), told.getNumberMasked(), told.getNumberKeyed()));
        give(List.of(row), Set.of());
    }

    private void give(Collection<WorkerCardRecord> rows, Set<UUID> guarded) {
        var before = current(rows.stream().map(WorkerCardRecord::getWorker).toArray(UUID[]::new));
        var ended = new ArrayList<UUID>();
        var fresh = new ArrayList<WorkerCardRecord>();
        var told = new ArrayList<WorkerChangeRecord>();
        rows.forEach(row -> {
            var worker = row.getWorker();
            var old = before.get(worker);
            if (old != null && (guarded.contains(worker) || same(old, row))) {
                return;
            }
            if (old != null) {
                ended.add(old.getId());
            }
            fresh.add(row);
            changes.change(
                            worker,
                            null,
                            "card",
                            old == null ? null : old.getBank() + " " + old.getNumberMasked(),
                            row.getBank() + " " + row.getNumberMasked())
                    .ifPresent(told::add);
        });
        db.update(WORKER_CARD)
                .set(WORKER_CARD.ENDED_AT, today.now())
                .where(WORKER_CARD.ID.eq(any(ended.toArray(UUID[]::new))))
                .execute();
        Bulk.insert(db, WORKER_CARD, fresh);
        changes.add(told);
    }

    private static boolean same(WorkerCardRecord old, WorkerCardRecord row) {
        return old.getNumberKeyed().equals(row.getNumberKeyed())
                && old.getKind().equals(row.getKind())
                && old.getBank().equals(row.getBank())
                && old.getHolder().equals(row.getHolder());
    }

    private Map<UUID, WorkerCardRecord> current(UUID[] workers) {
        return db
                .selectFrom(WORKER_CARD)
                .where(WORKER_CARD.WORKER.eq(any(workers)))
                .and(WORKER_CARD.ENDED_AT.isNull())
                .fetch()
                .stream()
                .collect(toMap(WorkerCardRecord::getWorker, one -> one));
    }

    /** The current one first. */
    List<WorkerCardRecord> of(UUID worker) {
        return db.selectFrom(WORKER_CARD)
                .where(WORKER_CARD.WORKER.eq(worker))
                .orderBy(WORKER_CARD.ENDED_AT.desc().nullsFirst(), WORKER_CARD.SINCE.desc(), WORKER_CARD.ID)
                .fetch();
    }

    private WorkerCardRecord row(UUID worker, NewCard card) {
        return row(
                worker,
                Objects.requireNonNull(card.kind()),
                Objects.requireNonNull(card.bank()).strip(),
                Objects.requireNonNull(card.holder()).strip(),
                sealed(card));
    }

    Sealed sealed(NewCard card) {
        return personal.seal(
                PersonalKind.BANK_CARD, Objects.requireNonNull(card.number()).replaceAll("[\\s-]", ""));
    }

    private WorkerCardRecord row(UUID worker, String kind, String bank, String holder, Sealed sealed) {
        var row = new WorkerCardRecord();
        row.setId(RowId.at(today.now()));
        row.setWorker(worker);
        row.setKind(kind);
        row.setBank(bank);
        row.setHolder(holder);
        row.setNumberCipher(sealed.cipher());
        row.setNumberMasked(sealed.masked());
        row.setNumberKeyed(sealed.index());
        row.setSince(today.now());
        row.setRecordedBy(current.get().id());
        return row;
    }
}
