package org.huxin.server.casework.clues;

import static org.huxin.db.casework.Tables.CLUE_ENTRY;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.casework.tables.records.ClueEntryRecord;
import org.huxin.server.kernel.RowId;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** What was done about each clue, in the officers' own words. Entries are only ever added. */
@Repository
class Timeline {

    private final DSLContext db;
    private final ObjectMapper json;

    Timeline(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Adds an entry for the version that the act produced. */
    void add(
            UUID clue,
            long version,
            String type,
            LocalDateTime at,
            String officer,
            String unit,
            String what,
            Map<String, String> detail,
            List<UUID> attachments) {
        db.executeInsert(entry(clue, version, type, at, officer, unit, what, detail, attachments));
    }

    void add(List<ClueEntryRecord> entries) {
        if (entries.size() == 1) {
            db.executeInsert(entries.getFirst());
        } else {
            db.batchInsert(entries).execute();
        }
    }

    /** @param officer null where nobody of an office did it, and so the unit */
    ClueEntryRecord entry(
            UUID clue,
            long version,
            String type,
            LocalDateTime at,
            @Nullable String officer,
            @Nullable String unit,
            String what,
            Map<String, String> detail,
            List<UUID> attachments) {
        var row = new ClueEntryRecord();
        row.setId(RowId.at(at));
        row.setClue(clue);
        row.setVersion(version);
        row.setType(type);
        row.setAt(at);
        row.setOfficer(officer);
        row.setUnit(unit);
        row.setWhat(what);
        row.setDetail(JSONB.valueOf(json.writeValueAsString(detail)));
        row.setAttachments(attachments.toArray(UUID[]::new));
        return row;
    }

    List<ClueEntryRecord> of(UUID clue) {
        return db.selectFrom(CLUE_ENTRY)
                .where(CLUE_ENTRY.CLUE.eq(clue))
                .orderBy(CLUE_ENTRY.AT, CLUE_ENTRY.VERSION)
                .fetch();
    }

    /** What the latest entry of a type says under a label. */
    Optional<String> lastDetail(UUID clue, String type, String label) {
        return db.select(jsonbGetAttributeAsText(CLUE_ENTRY.DETAIL, label))
                .from(CLUE_ENTRY)
                .where(CLUE_ENTRY.CLUE.eq(clue))
                .and(CLUE_ENTRY.TYPE.eq(type))
                .orderBy(CLUE_ENTRY.VERSION.desc())
                .limit(1)
                .fetchOptional(Record1::value1);
    }

    /** What happened after the version that an officer has on screen. */
    List<ClueEntryRecord> since(UUID clue, long version) {
        return db.selectFrom(CLUE_ENTRY)
                .where(CLUE_ENTRY.CLUE.eq(clue))
                .and(CLUE_ENTRY.VERSION.gt(version))
                .orderBy(CLUE_ENTRY.VERSION)
                .fetch();
    }
}
