package org.huxin.server.wage.roster;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.wage.Tables.WORKER;
import static org.jooq.impl.DSL.any;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huxin.db.wage.tables.records.WorkerChangeRecord;
import org.huxin.db.wage.tables.records.WorkerRecord;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalFields.Sealed;
import org.huxin.server.party.PersonalKind;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** 工人 of a place: one file for each, found by the number of a paper whatever the name. */
@Repository
class Persons {

    private final DSLContext db;
    private final PersonalFields personal;
    private final Changes changes;
    private final CurrentOfficer current;
    private final Today today;

    Persons(DSLContext db, PersonalFields personal, Changes changes, CurrentOfficer current, Today today) {
        this.db = db;
        this.personal = personal;
        this.changes = changes;
        this.current = current;
        this.today = today;
    }

    private record Paper(String kind, String keyed) {}

    /** Ids of those of some entrants who are on file, by the place of the entrant in the list. */
    Map<Integer, UUID> known(String jurisdiction, List<Entrant> entrants) {
        var rows = rows(jurisdiction, entrants);
        var known = new LinkedHashMap<Integer, UUID>();
        for (var i = 0; i < entrants.size(); i++) {
            var row = rows.get(paper(entrants.get(i)));
            if (row != null) {
                known.put(i, row.getId());
            }
        }
        return known;
    }

    /**
     * Enters who is not on file yet and writes down what changed about who is.
     *
     * @param guarded whose phones stay as they are
     * @return ids in the order of the entrants
     */
    List<UUID> enter(String jurisdiction, List<Entrant> entrants, Set<UUID> guarded) {
        var rows = rows(jurisdiction, entrants);
        var fresh = new ArrayList<WorkerRecord>();
        var changed = new ArrayList<WorkerRecord>();
        var told = new ArrayList<WorkerChangeRecord>();
        var ids = new ArrayList<UUID>();
        for (var entrant : entrants) {
            var paper = paper(entrant);
            var row = rows.get(paper);
            if (row == null) {
                row = row(jurisdiction, entrant, paper);
                rows.put(paper, row);
                fresh.add(row);
            } else if (learns(row, entrant, guarded, told)) {
                changed.add(row);
            }
            ids.add(row.getId());
        }
        Bulk.insert(db, WORKER, fresh);
        db.batchUpdate(changed).execute();
        changes.add(told);
        return ids;
    }

    private Map<Paper, WorkerRecord> rows(String jurisdiction, List<Entrant> entrants) {
        var keys = entrants.stream().map(one -> paper(one).keyed()).toArray(String[]::new);
        return db
                .selectFrom(WORKER)
                .where(WORKER.JURISDICTION.eq(jurisdiction))
                .and(WORKER.ID_KEYED.eq(any(keys)))
                .orderBy(WORKER.ID)
                .forUpdate()
                .fetch()
                .stream()
                .collect(toMap(row -> new Paper(row.getIdKind(), row.getIdKeyed()), row -> row));
    }

    private Paper paper(Entrant entrant) {
        return new Paper(
                entrant.told().idKind(),
                personal.index(PersonalKind.ID_NUMBER, entrant.told().idNumber()));
    }

    private WorkerRecord row(String jurisdiction, Entrant entrant, Paper paper) {
        var told = entrant.told();
        var number = personal.seal(PersonalKind.ID_NUMBER, told.idNumber());
        var row = new WorkerRecord();
        row.setId(RowId.at(today.now()));
        row.setJurisdiction(jurisdiction);
        row.setIdKind(paper.kind());
        row.setIdCipher(number.cipher());
        row.setIdMasked(number.masked());
        row.setIdKeyed(number.index());
        row.setName(told.name());
        row.setBornOn(entrant.bornOn());
        row.setSex(entrant.sex());
        if (told.phone() != null) {
            call(row, personal.seal(PersonalKind.PHONE, told.phone()));
        }
        row.setRecordedAt(today.now());
        row.setRecordedBy(current.get().id());
        return row;
    }

    /** A new name or phone of somebody on file, who has to be verified again then. */
    private boolean learns(WorkerRecord row, Entrant entrant, Set<UUID> guarded, List<WorkerChangeRecord> told) {
        var before = told.size();
        rename(row, entrant.told().name(), told);
        if (entrant.told().phone() != null) {
            callAt(row, entrant.told().phone(), guarded, told);
        }
        var learned =
                row.getBornOn() == null && entrant.bornOn() != null || row.getSex() == null && entrant.sex() != null;
        if (learned) {
            row.setBornOn(row.getBornOn() == null ? entrant.bornOn() : row.getBornOn());
            row.setSex(row.getSex() == null ? entrant.sex() : row.getSex());
        }
        return learned || told.size() > before;
    }

    void rename(WorkerRecord row, String name, List<WorkerChangeRecord> told) {
        changes.change(row.getId(), null, "name", row.getName(), name).ifPresent(change -> {
            told.add(change);
            row.setName(name);
            unverified(row);
        });
    }

    /** @param guarded who gets a phone only if he has none */
    void callAt(WorkerRecord row, String phone, Set<UUID> guarded, List<WorkerChangeRecord> told) {
        if (row.getPhoneKeyed() == null || !guarded.contains(row.getId())) {
            callAt(row, personal.seal(PersonalKind.PHONE, phone), told);
        }
    }

    void callAt(WorkerRecord row, Sealed phone, List<WorkerChangeRecord> told) {
        if (!Objects.equals(row.getPhoneKeyed(), phone.index())) {
            var before = row.getPhoneMasked();
            call(row, phone);
            changes.change(row.getId(), null, "phone", before, row.getPhoneMasked())
                    .ifPresent(told::add);
            unverified(row);
        }
    }

    private static void call(WorkerRecord row, Sealed sealed) {
        row.setPhoneCipher(sealed.cipher());
        row.setPhoneMasked(sealed.masked());
        row.setPhoneKeyed(sealed.index());
    }

    private static void unverified(WorkerRecord row) {
        row.setVerifiedAt(null);
        row.setVerifiedBy(null);
    }

    /** A worker, held until this transaction ends. */
    WorkerRecord held(UUID id) {
        return db.selectFrom(WORKER).where(WORKER.ID.eq(id)).forUpdate().fetchSingle();
    }

    void save(WorkerRecord row) {
        db.executeUpdate(row);
    }
}
