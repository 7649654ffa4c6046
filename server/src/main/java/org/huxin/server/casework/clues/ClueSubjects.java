package org.huxin.server.casework.clues;

import static org.huxin.db.casework.Tables.CLUE;
import static org.huxin.db.casework.Tables.CLUE_ENTRY;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.server.attachments.CarriesAttachments;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Subject;
import org.huxin.server.party.Subjects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Clues for other modules: what a reference means, and who may read what a clue carries. */
@Component
class ClueSubjects implements Subjects, CarriesAttachments {

    private static final String KIND = "clue";

    private final DSLContext db;
    private final CurrentOfficer current;

    ClueSubjects(DSLContext db, CurrentOfficer current) {
        this.db = db;
        this.current = current;
    }

    @Override
    public Optional<Subject> find(String reference) {
        return Subjects.id(KIND, reference)
                .flatMap(id -> visible(CLUE.ID.eq(id)).stream().findFirst())
                .map(row -> new Subject(KIND, row.getId().toString(), row.getNumber(), label(row)));
    }

    @Override
    public boolean shows(UUID attachment) {
        var scope = current.get().scope();
        return visible(CLUE.ID.in(DSL.select(CLUE_ENTRY.CLUE)
                        .from(CLUE_ENTRY)
                        .where(CLUE_ENTRY.ATTACHMENTS.contains(new UUID[] {attachment}))))
                .stream()
                .anyMatch(row -> !scope.limited(Rights.scoped(Clues.clue(row))));
    }

    private List<ClueRecord> visible(Condition which) {
        return db.selectFrom(CLUE)
                .where(which)
                .and(current.get().scope().on(Ledger.SCOPE))
                .fetch();
    }

    private static String label(ClueRecord row) {
        return row.getProject() == null ? row.getEmployer() : row.getEmployer() + " · " + row.getProject();
    }
}
