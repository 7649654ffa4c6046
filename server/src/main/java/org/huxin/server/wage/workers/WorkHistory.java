package org.huxin.server.wage.workers;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.TEAM;
import static org.jooq.impl.DSL.coalesce;

import java.util.List;
import java.util.UUID;
import org.huxin.server.policy.Words;
import org.huxin.server.wage.roster.RosterWords;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Where a worker worked, and for whom, in order of time. */
@Repository
class WorkHistory {

    private final DSLContext db;
    private final WorkerScope scope;
    private final Words words;

    WorkHistory(DSLContext db, WorkerScope scope, Words words) {
        this.db = db;
        this.scope = scope;
        this.words = words;
    }

    List<WorkerFile.Work> of(String jurisdiction, UUID worker) {
        return db.select(ENGAGEMENT.fields())
                .select(CONSTRUCTION_PROJECT.NUMBER, CONSTRUCTION_PROJECT.NAME, ENTERPRISE.NAME, TEAM.NAME)
                .from(ENGAGEMENT)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(ENGAGEMENT.PROJECT))
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(ENGAGEMENT.EMPLOYER))
                .leftJoin(TEAM)
                .on(TEAM.ID.eq(ENGAGEMENT.TEAM))
                .where(ENGAGEMENT.WORKER.eq(worker))
                .and(scope.project(ENGAGEMENT.PROJECT))
                .orderBy(coalesce(ENGAGEMENT.ENTERED_ON, ENGAGEMENT.REGISTERED_ON), ENGAGEMENT.RECORDED_AT)
                .fetch(row -> new WorkerFile.Work(
                        row.get(ENGAGEMENT.PROJECT),
                        row.get(CONSTRUCTION_PROJECT.NUMBER),
                        row.get(CONSTRUCTION_PROJECT.NAME),
                        row.get(ENTERPRISE.NAME),
                        row.get(TEAM.NAME),
                        words.of(jurisdiction, RosterWords.TRADES, row.get(ENGAGEMENT.TRADE)),
                        words.of(jurisdiction, RosterWords.CONTRACTS, row.get(ENGAGEMENT.CONTRACT)),
                        row.get(ENGAGEMENT.REGISTERED_ON),
                        row.get(ENGAGEMENT.ENTERED_ON),
                        row.get(ENGAGEMENT.LEFT_ON)));
    }
}
