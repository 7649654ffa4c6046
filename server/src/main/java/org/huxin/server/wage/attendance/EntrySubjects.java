package org.huxin.server.wage.attendance;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.ENTRY_ALERT;
import static org.jooq.impl.DSL.select;

import java.util.Optional;
import java.util.UUID;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Subject;
import org.huxin.server.party.Subjects;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Tells other modules on which project people were seen whom nobody registered. */
@Component
class EntrySubjects implements Subjects {

    private static final String KIND = "site_entry";

    private final DSLContext db;
    private final CurrentOfficer current;

    EntrySubjects(DSLContext db, CurrentOfficer current) {
        this.db = db;
        this.current = current;
    }

    @Override
    public Optional<Subject> find(String reference) {
        return Subjects.id(KIND, reference).flatMap(this::find);
    }

    private Optional<Subject> find(UUID id) {
        return db.selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.eq(
                        select(ENTRY_ALERT.PROJECT).from(ENTRY_ALERT).where(ENTRY_ALERT.ID.eq(id))))
                .and(current.get().scope().on(WageProjects.SCOPE))
                .fetchOptional(row -> new Subject(KIND, id.toString(), row.getNumber(), row.getName()));
    }
}
