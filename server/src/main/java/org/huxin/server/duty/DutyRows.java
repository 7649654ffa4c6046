package org.huxin.server.duty;

import static org.huxin.db.duty.Tables.ENTRY;
import static org.huxin.db.duty.Tables.ESCALATION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.duty.tables.records.EntryRecord;
import org.huxin.engine.duty.Coming;
import org.huxin.engine.duty.Status;
import org.huxin.engine.duty.Waiting;
import org.huxin.server.kernel.CopyRows;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The duties as rows, read and written in sets. */
@Repository
class DutyRows {

    /** Not in the engine's vocabulary: a fact that came late took the ground from under the duty. */
    static final String WITHDRAWN = "WITHDRAWN";

    private static final Field<Boolean> STEP_WITHDRAWN = field(exists(
            selectOne().from(ESCALATION).where(ESCALATION.DUTY.eq(ENTRY.ID)).and(ESCALATION.WITHDRAWN_AT.isNotNull())));

    private final DSLContext db;

    DutyRows(DSLContext db) {
        this.db = db;
    }

    /** The stored duties of the subjects, by id, held against a closing until this transaction ends. */
    Map<UUID, EntryRecord> of(Collection<String> subjects) {
        return db.selectFrom(ENTRY)
                .where(ENTRY.SUBJECT.eq(any(subjects.toArray(String[]::new))))
                .orderBy(ENTRY.ID)
                .forUpdate()
                .fetchMap(ENTRY.ID);
    }

    /**
     * Claims duties that time alone changes by that moment. Rows that another transaction holds are passed over: their
     * writer assesses them anew, and the next sweep sees what is left.
     */
    List<Claimed> claim(String jurisdiction, LocalDateTime through, int limit) {
        var query = db.select(
                        ENTRY.ID,
                        ENTRY.SUBJECT,
                        ENTRY.RULE,
                        ENTRY.STATUS,
                        ENTRY.DUE_AT,
                        ENTRY.AGENDA,
                        ENTRY.REVISION,
                        field("entry.ctid::text", String.class),
                        STEP_WITHDRAWN)
                .from(ENTRY)
                .where(ENTRY.JURISDICTION.eq(jurisdiction))
                .and(ENTRY.WAKE_AT.le(through))
                .andNot(ENTRY.GOES_ROUND)
                .orderBy(ENTRY.WAKE_AT)
                .limit(limit)
                .forUpdate()
                .of(ENTRY)
                .skipLocked();
        var claimed = new ArrayList<Claimed>();
        // row by row off the wire: a record for each would cost more than what is done with it
        try (var rows = query.fetchResultSet()) {
            while (rows.next()) {
                claimed.add(new Claimed(
                        rows.getObject(1, UUID.class),
                        rows.getString(2),
                        rows.getString(3),
                        Status.valueOf(rows.getString(4)),
                        rows.getObject(5, LocalDateTime.class),
                        Agenda.read(rows.getString(6)),
                        rows.getInt(7),
                        rows.getString(8),
                        rows.getBoolean(9)));
            }
        } catch (SQLException broken) {
            throw new DataAccessException("duties could not be claimed", broken);
        }
        return claimed;
    }

    /**
     * A duty that no other transaction can change until this one ends.
     *
     * @param place where its row lies, which holds for just as long and saves looking it up again
     * @param stepWithdrawn whether a step of it was drawn once and withdrawn, because its date had moved
     */
    record Claimed(
            UUID id,
            String subject,
            String rule,
            Status status,
            @Nullable LocalDateTime dueAt,
            List<Coming> agenda,
            int revision,
            String place,
            boolean stepWithdrawn) {

        Waiting waiting() {
            return new Waiting(id, status, dueAt, agenda);
        }
    }

    /** Subjects with a cycle whose next round begins by that moment. */
    List<String> goingRound(String jurisdiction, LocalDateTime through, int limit) {
        return db.selectDistinct(ENTRY.SUBJECT)
                .from(ENTRY)
                .where(ENTRY.JURISDICTION.eq(jurisdiction))
                .and(ENTRY.WAKE_AT.le(through))
                .and(ENTRY.GOES_ROUND)
                .limit(limit)
                .fetch(ENTRY.SUBJECT);
    }

    /** Writes whole duties: new ones by COPY, changed ones in one statement. */
    void store(List<DutyChange> changes) {
        var fresh = changes.stream().filter(DutyChange::isNew).toList();
        if (!fresh.isEmpty()) {
            insert(fresh);
        }
        var changed = changes.stream().filter(change -> !change.isNew()).toList();
        if (!changed.isEmpty()) {
            rewrite(changed);
        }
    }

    private void insert(List<DutyChange> fresh) {
        var rows = new CopyRows(
                "duty.entry",
                fresh.size(),
                "id",
                "jurisdiction",
                "subject",
                "rule",
                "round",
                "opened_by",
                "role",
                "bearer",
                "officer",
                "opened_at",
                "due_at",
                "first_due_at",
                "provisional",
                "status",
                "met_at",
                "wake_at",
                "agenda",
                "goes_round",
                "revision");
        for (var change : fresh) {
            var duty = change.duty();
            var due = duty.due();
            var first = duty.firstDue();
            rows.begin()
                    .id(duty.id())
                    .text(change.jurisdiction())
                    .text(duty.subject())
                    .text(duty.rule())
                    .number(duty.round())
                    .id(UUID.fromString(duty.openedBy()))
                    .text(duty.role())
                    .text(duty.bearer())
                    .text(change.officer())
                    .moment(duty.openedAt())
                    .moment(due == null ? null : due.end())
                    .moment(first == null ? null : first.end())
                    .flag(due != null && due.provisional())
                    .text(duty.status().name())
                    .moment(duty.metAt())
                    .moment(duty.wakeAt())
                    .text(Agenda.write(duty.agenda()))
                    .flag(duty.roundEndsBy(LocalDateTime.MAX))
                    .number(change.revision());
        }
        rows.send(db);
    }

    private void rewrite(List<DutyChange> changed) {
        var columns = new DutyColumns(changed.size());
        changed.forEach(columns::add);
        db.execute("""
                UPDATE duty.entry d
                SET role = u.role, bearer = u.bearer, officer = u.officer, due_at = u.due_at,
                    first_due_at = u.first_due_at, provisional = u.provisional, status = u.status, met_at = u.met_at,
                    wake_at = u.wake_at, agenda = u.agenda, goes_round = u.goes_round, revision = u.revision
                FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamp[], ?::timestamp[], ?::boolean[],
                    ?::text[], ?::timestamp[], ?::timestamp[], ?::text[], ?::boolean[], ?::int[])
                    AS u (id, role, bearer, officer, due_at, first_due_at, provisional, status, met_at, wake_at,
                    agenda, goes_round, revision)
                WHERE d.id = u.id
                """, columns.all());
    }

    /** Writes what the passing of time did to duties that were claimed; the two lists go together. */
    void close(List<Claimed> claimed, List<Waiting.Passed> passed) {
        var left = passed.stream().map(Waiting.Passed::left).toList();
        db.execute(
                """
                UPDATE duty.entry d
                SET status = u.status, wake_at = u.wake_at, agenda = u.agenda, revision = d.revision + 1
                FROM unnest(?::tid[], ?::text[], ?::timestamp[], ?::text[]) AS u (place, status, wake_at, agenda)
                WHERE d.ctid = u.place
                """,
                claimed.stream().map(Claimed::place).toArray(String[]::new),
                left.stream().map(each -> each.status().name()).toArray(String[]::new),
                left.stream().map(Waiting::wakeAt).toArray(LocalDateTime[]::new),
                left.stream().map(each -> Agenda.write(each.agenda())).toArray(String[]::new));
    }

    /** Marks duties whose ground a late fact took away. */
    void withdraw(Collection<UUID> duties) {
        if (duties.isEmpty()) {
            return;
        }
        db.update(ENTRY)
                .set(ENTRY.STATUS, WITHDRAWN)
                .setNull(ENTRY.WAKE_AT)
                .set(ENTRY.AGENDA, "")
                .set(ENTRY.REVISION, ENTRY.REVISION.plus(1))
                .where(ENTRY.ID.eq(any(duties.toArray(UUID[]::new))))
                .and(ENTRY.STATUS.ne(WITHDRAWN))
                .execute();
    }

    /** Keeps the statements of this transaction on the indexes, whatever the planner thinks of the table's size. */
    void pinPlan() {
        // without bitmaps too: along the index of what wakes next, a batch ends after its limit however large the
        // backlog is
        db.fetch("""
                SELECT set_config(method, 'off', true)
                FROM unnest(ARRAY['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin', 'enable_bitmapscan']) AS method
                """);
    }
}
