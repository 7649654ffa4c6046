package org.huxin.server.wage.payment;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.PAY_BATCH;

import java.util.Optional;
import java.util.UUID;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Subject;
import org.huxin.server.party.Subjects;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What a reference to a batch means: its project, and the month. */
@Component
class PaySubjects implements Subjects {

    private static final String KIND = "pay_batch";

    private final DSLContext db;
    private final CurrentOfficer current;

    PaySubjects(DSLContext db, CurrentOfficer current) {
        this.db = db;
        this.current = current;
    }

    @Override
    public Optional<Subject> find(String reference) {
        return Subjects.id(KIND, reference).flatMap(this::find);
    }

    private Optional<Subject> find(UUID id) {
        return db.select(CONSTRUCTION_PROJECT.NUMBER, CONSTRUCTION_PROJECT.NAME, PAY_BATCH.MONTH)
                .from(PAY_BATCH)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(PAY_BATCH.PROJECT))
                .where(PAY_BATCH.ID.eq(id))
                .and(current.get().scope().on(WageProjects.SCOPE))
                .fetchOptional(row -> new Subject(
                        KIND, id.toString(), row.value1(), row.value2() + " " + PayFiles.purpose(row.value3())));
    }
}
