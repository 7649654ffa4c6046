package org.huxin.server.casework.clues;

import static org.huxin.db.casework.Tables.REPORTER;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.db.casework.tables.records.ReporterRecord;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who reported: stored encrypted, shown masked, revealed only with an audit entry. */
@Repository
class Reporters {

    private final DSLContext db;
    private final PersonalFields personal;

    Reporters(DSLContext db, PersonalFields personal) {
        this.db = db;
        this.personal = personal;
    }

    /** Adds the reporters of new clues; the two lists go together. */
    void add(List<ClueRecord> clues, List<NewClue> told) {
        var rows = new ArrayList<ReporterRecord>();
        for (var i = 0; i < told.size(); i++) {
            var reporter = told.get(i).reporter();
            if (reporter == null) {
                continue;
            }
            var clue = clues.get(i).getId();
            add(rows, clue, PersonalKind.NAME, reporter.name());
            add(rows, clue, PersonalKind.PHONE, reporter.phone());
            add(rows, clue, PersonalKind.ID_NUMBER, reporter.idNumber());
            add(rows, clue, PersonalKind.BANK_CARD, reporter.bankCard());
        }
        db.batchInsert(rows).execute();
    }

    private void add(List<ReporterRecord> rows, UUID clue, PersonalKind kind, @Nullable String plain) {
        if (plain == null || plain.isBlank()) {
            return;
        }
        var sealed = personal.seal(kind, plain.strip());
        var row = new ReporterRecord();
        row.setClue(clue);
        row.setKind(kind.name());
        row.setCipher(sealed.cipher());
        row.setMasked(sealed.masked());
        row.setKeyed(sealed.index());
        rows.add(row);
    }

    /** What may be shown to anyone who may see the clue. */
    Map<PersonalKind, String> masked(UUID clue) {
        var masked = new EnumMap<PersonalKind, String>(PersonalKind.class);
        db.selectFrom(REPORTER)
                .where(REPORTER.CLUE.eq(clue))
                .forEach(row -> masked.put(PersonalKind.valueOf(row.getKind()), row.getMasked()));
        return masked;
    }

    /** In clear; the read stands in the audit log. */
    Map<PersonalKind, String> reveal(UUID clue, String purpose) {
        var sealed = new HashMap<PersonalKind, String>();
        db.selectFrom(REPORTER)
                .where(REPORTER.CLUE.eq(clue))
                .forEach(row -> sealed.put(PersonalKind.valueOf(row.getKind()), row.getCipher()));
        return personal.reveal(Clue.subject(clue), purpose, sealed);
    }
}
