package org.huxin.server.project.register;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTRY;

import java.util.Optional;
import java.util.UUID;
import org.huxin.server.attachments.CarriesAttachments;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Subject;
import org.huxin.server.party.Subjects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Projects for other modules: what a reference means, and who may read what a project carries. */
@Component
class ProjectSubjects implements Subjects, CarriesAttachments {

    private static final String KIND = "project";

    private final DSLContext db;
    private final CurrentOfficer current;

    ProjectSubjects(DSLContext db, CurrentOfficer current) {
        this.db = db;
        this.current = current;
    }

    @Override
    public Optional<Subject> find(String reference) {
        return Subjects.id(KIND, reference).flatMap(this::find);
    }

    private Optional<Subject> find(UUID id) {
        return db.selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.eq(id))
                .and(visible())
                .fetchOptional(row -> new Subject(KIND, id.toString(), row.getNumber(), row.getName()));
    }

    @Override
    public boolean shows(UUID attachment) {
        return db.fetchExists(DSL.selectOne()
                .from(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.in(
                        DSL.select(ENTRY.PROJECT).from(ENTRY).where(ENTRY.ATTACHMENTS.contains(new UUID[] {attachment
                        }))))
                .and(visible()));
    }

    private Condition visible() {
        return current.get().scope().on(Projects.SCOPE);
    }
}
