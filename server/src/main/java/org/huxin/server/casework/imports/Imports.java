package org.huxin.server.casework.imports;

import static org.huxin.db.casework.Tables.CLUE_IMPORT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.UUID;
import org.huxin.db.casework.tables.records.ClueImportRecord;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Imports as stored. An officer sees their own; the coordinating office sees every one of its jurisdiction. */
@Repository
class Imports {

    private final DSLContext db;
    private final CurrentOfficer officer;

    Imports(DSLContext db, CurrentOfficer officer) {
        this.db = db;
        this.officer = officer;
    }

    /** Newest first. */
    Page<ClueImportRecord> page(@Nullable String after, int size) {
        var rows = db.selectFrom(CLUE_IMPORT)
                .where(visible())
                .and(after == null ? noCondition() : before(Cursor.decode(after, 2)))
                .orderBy(CLUE_IMPORT.SENT_AT.desc(), CLUE_IMPORT.ID.desc())
                .limit(size + 1)
                .fetch();
        return Page.cut(rows, size, last -> Cursor.at(last.getSentAt(), last.getId()));
    }

    ClueImportRecord require(UUID id) {
        return db.selectFrom(CLUE_IMPORT)
                .where(visible())
                .and(CLUE_IMPORT.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("导入", id.toString()));
    }

    /** The same, held until this transaction ends. */
    ClueImportRecord requireForUpdate(UUID id) {
        return db.selectFrom(CLUE_IMPORT)
                .where(visible())
                .and(CLUE_IMPORT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("导入", id.toString()));
    }

    void add(ClueImportRecord one) {
        db.batchInsert(one).execute();
    }

    void save(ClueImportRecord one) {
        db.batchUpdate(one).execute();
    }

    /**
     * Until this transaction ends nobody else commits lines in the jurisdiction, so that two files with the same line cannot
     * both find it missing from the ledger.
     */
    void holdLedger(String jurisdiction) {
        db.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", "clue_import " + jurisdiction);
    }

    private Condition visible() {
        ActingOfficer who = officer.require(Permission.CLUE_IMPORT);
        var here = CLUE_IMPORT.JURISDICTION.eq(who.jurisdiction());
        return who.is(Role.COORDINATOR) ? here : here.and(CLUE_IMPORT.OFFICER.eq(who.id()));
    }

    private static Condition before(Cursor cursor) {
        try {
            return row(CLUE_IMPORT.SENT_AT, CLUE_IMPORT.ID)
                    .lt(LocalDateTime.parse(cursor.key(0)), UUID.fromString(cursor.key(1)));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Cursor.bad();
        }
    }
}
