package org.huxin.server.party.tasks;

import static org.huxin.db.party.Tables.TASK;
import static org.huxin.db.party.Tables.TASK_UNIT;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.party.tables.records.TaskRecord;
import org.huxin.db.party.tables.records.TaskUnitRecord;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Tasks.NewTask;
import org.huxin.server.party.Unit;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Tasks and answers as stored. */
@Repository
class TaskRows {

    /** A task with the units that it went to, in the order given. */
    record Stored(TaskRecord task, List<TaskUnitRecord> units) {

        List<String> outstanding() {
            return units.stream()
                    .filter(unit -> unit.getAnswer() == null)
                    .map(TaskUnitRecord::getUnit)
                    .toList();
        }

        Optional<TaskUnitRecord> of(String unit) {
            return units.stream().filter(one -> one.getUnit().equals(unit)).findFirst();
        }
    }

    private final DSLContext sql;
    private final Directory directory;

    TaskRows(DSLContext sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    UUID add(NewTask task, Unit from, String officer, LocalDateTime at) {
        var id = UUID.randomUUID();
        sql.insertInto(TASK)
                .set(TASK.ID, id)
                .set(TASK.JURISDICTION, from.jurisdiction())
                .set(TASK.KIND, task.kind())
                .set(TASK.TITLE, task.title().strip())
                .set(TASK.TEXT, task.text().strip())
                .set(TASK.SUBJECT, task.subject())
                .set(TASK.EMPLOYER, task.employer())
                .set(TASK.FROM_UNIT, from.id())
                .set(TASK.ISSUED_BY, officer)
                .set(TASK.ISSUED_AT, at)
                .set(TASK.DUE_ON, task.dueOn())
                .execute();
        var units = task.units().stream().distinct().toList();
        sql.insertInto(TASK_UNIT, TASK_UNIT.TASK, TASK_UNIT.UNIT, TASK_UNIT.REGION, TASK_UNIT.POSITION)
                .valuesOfRows(units.stream()
                        .map(unit ->
                                DSL.row(id, unit, directory.requireUnit(unit).region(), units.indexOf(unit)))
                        .toList())
                .execute();
        return id;
    }

    /** Newest first. */
    List<Stored> find(Condition which, int limit) {
        var rows = sql.selectFrom(TASK)
                .where(which)
                .orderBy(TASK.ISSUED_AT.desc(), TASK.ID.desc())
                .limit(limit)
                .fetch();
        Map<UUID, org.jooq.Result<TaskUnitRecord>> units = sql.selectFrom(TASK_UNIT)
                .where(TASK_UNIT.TASK.in(rows.map(TaskRecord::getId)))
                .orderBy(TASK_UNIT.POSITION)
                .fetchGroups(TASK_UNIT.TASK);
        return rows.map(row -> new Stored(row, List.copyOf(units.get(row.getId()))));
    }

    /** Holds the task against other changes until the transaction ends. */
    Optional<Stored> hold(UUID id) {
        return sql.selectFrom(TASK)
                .where(TASK.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .flatMap(row -> find(TASK.ID.eq(id), 1).stream().findFirst());
    }

    void answer(UUID id, String unit, String text, List<UUID> files, String officer, LocalDateTime at) {
        sql.update(TASK_UNIT)
                .set(TASK_UNIT.ANSWER, text.strip())
                .set(TASK_UNIT.ANSWER_FILES, files.toArray(UUID[]::new))
                .set(TASK_UNIT.ANSWERED_AT, at)
                .set(TASK_UNIT.ANSWERED_BY, officer)
                .where(TASK_UNIT.TASK.eq(id).and(TASK_UNIT.UNIT.eq(unit)))
                .execute();
        touch(id);
    }

    void close(UUID id, LocalDateTime at) {
        sql.update(TASK).set(TASK.CLOSED_AT, at).where(TASK.ID.eq(id)).execute();
        touch(id);
    }

    private void touch(UUID id) {
        sql.update(TASK)
                .set(TASK.VERSION, TASK.VERSION.plus(1))
                .where(TASK.ID.eq(id))
                .execute();
    }
}
