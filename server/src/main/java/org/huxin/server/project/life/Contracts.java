package org.huxin.server.project.life;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.CONTRACT;
import static org.huxin.db.project.Tables.PARTICIPANT;
import static org.jooq.impl.DSL.arrayAppend;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.db.project.tables.records.ContractRecord;
import org.huxin.server.party.FirmUnit;
import org.huxin.server.project.register.Project;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All contracts of all projects. */
@Repository
class Contracts {

    private static final String SUBCONTRACTOR = "subcontractor";

    private final DSLContext db;

    Contracts(DSLContext db) {
        this.db = db;
    }

    /** In the order in which they were recorded. */
    List<ContractRecord> of(UUID project) {
        return db.selectFrom(CONTRACT)
                .where(CONTRACT.PROJECT.eq(project))
                .orderBy(CONTRACT.PLACE)
                .fetch();
    }

    /** Adds a contract; an earlier one of the same kind with the same firm gives way to it. */
    void add(ContractRecord row) {
        db.update(CONTRACT)
                .set(CONTRACT.REPLACED, true)
                .where(CONTRACT.PROJECT.eq(row.getProject()))
                .and(CONTRACT.KIND.eq(row.getKind()))
                .and(CONTRACT.PARTY.isNotDistinctFrom(row.getParty()))
                .execute();
        db.executeInsert(row);
    }

    /** A firm works on the project as a subcontractor, and its accounts may keep the wages of its people. */
    void takePart(Project project, UUID enterprise, LocalDateTime at) {
        var isNew = db.insertInto(PARTICIPANT)
                        .set(PARTICIPANT.PROJECT, project.id())
                        .set(PARTICIPANT.ENTERPRISE, enterprise)
                        .set(PARTICIPANT.PART, SUBCONTRACTOR)
                        .set(PARTICIPANT.JOINED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                > 0;
        if (isNew) {
            db.update(CONSTRUCTION_PROJECT)
                    .set(
                            CONSTRUCTION_PROJECT.SUBCONTRACTOR_UNITS,
                            arrayAppend(
                                    CONSTRUCTION_PROJECT.SUBCONTRACTOR_UNITS,
                                    FirmUnit.id(project.jurisdiction(), enterprise)))
                    .where(CONSTRUCTION_PROJECT.ID.eq(project.id()))
                    .execute();
        }
    }
}
