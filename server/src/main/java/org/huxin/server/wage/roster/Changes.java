package org.huxin.server.wage.roster;

import static org.huxin.db.wage.Tables.WORKER_CHANGE;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.wage.tables.records.WorkerChangeRecord;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** 变更记录: what stood in a worker's file before and what since, with who wrote it and when. */
@Repository
public class Changes {

    private final DSLContext db;
    private final CurrentOfficer current;
    private final Directory directory;
    private final Today today;

    Changes(DSLContext db, CurrentOfficer current, Directory directory, Today today) {
        this.db = db;
        this.current = current;
        this.directory = directory;
        this.today = today;
    }

    /** A change to be written; empty if nothing changes. Numbers come masked. */
    public Optional<WorkerChangeRecord> change(
            UUID worker, @Nullable UUID project, String field, @Nullable String before, @Nullable String after) {
        if (Objects.equals(before, after)) {
            return Optional.empty();
        }
        var who = current.get();
        var row = new WorkerChangeRecord();
        row.setId(RowId.at(today.now()));
        row.setWorker(worker);
        row.setProject(project);
        row.setField(field);
        row.setOldValue(before);
        row.setNewValue(after);
        row.setChangedAt(today.now());
        row.setChangedBy(who.id());
        row.setChangedUnit(who.unit().id());
        return Optional.of(row);
    }

    public void add(List<WorkerChangeRecord> rows) {
        Bulk.insert(db, WORKER_CHANGE, rows);
    }

    /** The latest first; without those of other projects where one is named. */
    public List<ChangeLine> of(UUID worker, @Nullable UUID project) {
        var rows = db.selectFrom(WORKER_CHANGE)
                .where(WORKER_CHANGE.WORKER.eq(worker))
                .orderBy(WORKER_CHANGE.CHANGED_AT.desc(), WORKER_CHANGE.ID.desc())
                .fetch();
        var officers = directory.officers(rows.getValues(WORKER_CHANGE.CHANGED_BY));
        var shown = new ArrayList<ChangeLine>();
        for (var row : rows) {
            if (project == null || row.getProject() == null || project.equals(row.getProject())) {
                var officer = officers.get(row.getChangedBy());
                shown.add(new ChangeLine(
                        row.getField(),
                        row.getOldValue(),
                        row.getNewValue(),
                        row.getChangedAt(),
                        officer == null ? null : new Named(officer.id(), officer.name()),
                        new Named(row.getChangedUnit(), directory.nameOf(row.getChangedUnit())),
                        row.getProject()));
            }
        }
        return shown;
    }
}
