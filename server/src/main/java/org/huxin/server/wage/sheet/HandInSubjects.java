package org.huxin.server.wage.sheet;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.HAND_IN;

import java.util.Optional;
import java.util.UUID;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Subject;
import org.huxin.server.party.Subjects;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Tells other modules which project a sheet is owed for. */
@Component
class HandInSubjects implements Subjects {

    private final DSLContext db;
    private final CurrentOfficer current;

    HandInSubjects(DSLContext db, CurrentOfficer current) {
        this.db = db;
        this.current = current;
    }

    @Override
    public Optional<Subject> find(String reference) {
        return Subjects.id(HandIns.KIND, reference).flatMap(this::find);
    }

    private Optional<Subject> find(UUID id) {
        return db.select(CONSTRUCTION_PROJECT.NUMBER, CONSTRUCTION_PROJECT.NAME)
                .from(HAND_IN)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(HAND_IN.PROJECT))
                .where(HAND_IN.ID.eq(id))
                .and(current.get().scope().on(WageProjects.SCOPE))
                .fetchOptional(row -> new Subject(HandIns.KIND, id.toString(), row.value1(), row.value2()));
    }
}
