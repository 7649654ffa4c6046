package org.huxin.server.wage.workers;

import static org.huxin.db.wage.Tables.WORKER;

import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.Audit;
import org.huxin.server.wage.roster.Changes;
import org.huxin.server.wage.roster.RosterWords;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of one worker together; that it was read stands in the audit log. */
@Service
class ReadWorker {

    private final DSLContext db;
    private final WorkerScope scope;
    private final WorkHistory work;
    private final PayHistory pay;
    private final Skills skills;
    private final Changes changes;
    private final RosterWords words;
    private final Audit audit;

    ReadWorker(
            DSLContext db,
            WorkerScope scope,
            WorkHistory work,
            PayHistory pay,
            Skills skills,
            Changes changes,
            RosterWords words,
            Audit audit) {
        this.db = db;
        this.scope = scope;
        this.work = work;
        this.pay = pay;
        this.skills = skills;
        this.changes = changes;
        this.words = words;
        this.audit = audit;
    }

    /** @throws NotFound also for a worker outside the reader's scope */
    @Transactional
    WorkerFile handle(UUID id) {
        var row = db.selectFrom(WORKER)
                .where(WORKER.ID.eq(id))
                .and(scope.workers())
                .fetchOptional()
                .orElseThrow(() -> new NotFound("工人", id.toString()));
        var place = row.getJurisdiction();
        var history = work.of(place, id);
        audit.append("worker.read", "worker:" + id, Map.of());
        return new WorkerFile(
                new WorkerLine(
                        id,
                        row.getName(),
                        words.word(place, RosterWords.ID_KINDS, row.getIdKind()),
                        row.getIdMasked(),
                        row.getPhoneMasked(),
                        (int) history.stream()
                                .map(WorkerFile.Work::project)
                                .distinct()
                                .count()),
                row.getSex(),
                row.getBornOn(),
                history,
                pay.of(id),
                skills.of(id),
                changes.of(id, null));
    }
}
