package org.huxin.server.wage.deferral;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.DEFERRAL;

import java.util.Optional;
import java.util.UUID;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Subject;
import org.huxin.server.party.Subjects;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Tells other modules which project wages were put off on. */
@Component
class DeferralSubjects implements Subjects {

    private final DSLContext db;
    private final CurrentOfficer current;

    DeferralSubjects(DSLContext db, CurrentOfficer current) {
        this.db = db;
        this.current = current;
    }

    @Override
    public Optional<Subject> find(String reference) {
        return Subjects.id(Deferrals.KIND, reference).flatMap(this::find);
    }

    private Optional<Subject> find(UUID id) {
        return db.select(CONSTRUCTION_PROJECT.NUMBER, CONSTRUCTION_PROJECT.NAME)
                .from(DEFERRAL)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(DEFERRAL.PROJECT))
                .where(DEFERRAL.ID.eq(id))
                .and(current.get().scope().on(WageProjects.SCOPE))
                .fetchOptional(row -> new Subject(Deferrals.KIND, id.toString(), row.value1(), row.value2()));
    }
}
