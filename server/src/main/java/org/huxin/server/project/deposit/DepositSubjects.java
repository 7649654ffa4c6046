package org.huxin.server.project.deposit;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.DEPOSIT_INSTRUMENT;
import static org.huxin.db.project.Tables.DEPOSIT_RETURN;
import static org.huxin.db.project.Tables.DEPOSIT_USE;
import static org.jooq.impl.DSL.select;

import java.util.Optional;
import java.util.UUID;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Subject;
import org.huxin.server.party.Subjects;
import org.huxin.server.project.register.Projects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Tells other modules which project a guarantee, a use or a return of a deposit is about. */
@Component
class DepositSubjects implements Subjects {

    private static final String KIND = "deposit";

    private final DSLContext db;
    private final CurrentOfficer current;

    DepositSubjects(DSLContext db, CurrentOfficer current) {
        this.db = db;
        this.current = current;
    }

    @Override
    public Optional<Subject> find(String reference) {
        return Subjects.id(KIND, reference).flatMap(this::find);
    }

    private Optional<Subject> find(UUID id) {
        return project(id).map(row -> new Subject(KIND, id.toString(), row.getNumber(), row.getName()));
    }

    /** The project that a guarantee, a use or a return is about, if the acting officer may see it. */
    Optional<ConstructionProjectRecord> project(UUID id) {
        return db.selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.in(select(DEPOSIT_INSTRUMENT.PROJECT)
                        .from(DEPOSIT_INSTRUMENT)
                        .where(DEPOSIT_INSTRUMENT.ID.eq(id))
                        .unionAll(select(DEPOSIT_USE.PROJECT).from(DEPOSIT_USE).where(DEPOSIT_USE.ID.eq(id)))
                        .unionAll(select(DEPOSIT_RETURN.PROJECT)
                                .from(DEPOSIT_RETURN)
                                .where(DEPOSIT_RETURN.ID.eq(id)))))
                .and(current.get().scope().on(Projects.SCOPE))
                .fetchOptional();
    }
}
