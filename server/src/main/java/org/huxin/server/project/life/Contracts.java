package org.huxin.server.project.life;

import static org.huxin.db.project.Tables.CONTRACT;
import static org.huxin.db.project.Tables.PARTICIPANT;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.db.project.tables.records.ContractRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All contracts of all projects. */
@Repository
class Contracts {

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

    void takePart(UUID project, UUID enterprise, String part, LocalDateTime at) {
        db.insertInto(PARTICIPANT)
                .set(PARTICIPANT.PROJECT, project)
                .set(PARTICIPANT.ENTERPRISE, enterprise)
                .set(PARTICIPANT.PART, part)
                .set(PARTICIPANT.JOINED_AT, at)
                .onConflictDoNothing()
                .execute();
    }
}
