package org.huxin.server.casework.cases;

import static org.huxin.db.casework.Tables.CASE_ENTRY;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.casework.tables.records.CaseEntryRecord;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What was done about each case, in the officers' own words. Entries are only ever added. */
@Repository
class CaseTimeline {

    private static final TypeReference<Map<String, String>> LABELLED = new TypeReference<>() {};

    private final DSLContext db;
    private final ObjectMapper json;

    CaseTimeline(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * One line of the timeline.
     *
     * @param officer who did it; null when the rules did
     * @param detail texts by Chinese label
     */
    record Entry(
            UUID id,
            long version,
            String type,
            LocalDateTime at,
            @Nullable String officer,
            @Nullable String unit,
            String what,
            Map<String, String> detail,
            List<UUID> attachments) {

        static Entry of(
                Case one, String type, LocalDateTime at, String what, Map<String, String> detail, List<UUID> files) {
            return new Entry(UUID.randomUUID(), one.version(), type, at, null, null, what, detail, files);
        }

        Entry by(String who, String whose) {
            return new Entry(id, version, type, at, who, whose, what, detail, attachments);
        }
    }

    void add(UUID one, Entry entry) {
        db.insertInto(CASE_ENTRY)
                .set(CASE_ENTRY.ID, entry.id())
                .set(CASE_ENTRY.CASE_ID, one)
                .set(CASE_ENTRY.VERSION, entry.version())
                .set(CASE_ENTRY.TYPE, entry.type())
                .set(CASE_ENTRY.AT, entry.at())
                .set(CASE_ENTRY.OFFICER, entry.officer())
                .set(CASE_ENTRY.UNIT, entry.unit())
                .set(CASE_ENTRY.WHAT, entry.what())
                .set(CASE_ENTRY.DETAIL, JSONB.valueOf(json.writeValueAsString(entry.detail())))
                .set(CASE_ENTRY.ATTACHMENTS, entry.attachments().toArray(UUID[]::new))
                .execute();
    }

    List<Entry> of(UUID one) {
        return db.selectFrom(CASE_ENTRY)
                .where(CASE_ENTRY.CASE_ID.eq(one))
                .orderBy(CASE_ENTRY.AT, CASE_ENTRY.VERSION, CASE_ENTRY.ID)
                .fetch(this::entry);
    }

    /** What happened after the version that an officer has on screen. */
    List<Entry> since(UUID one, long version) {
        return db.selectFrom(CASE_ENTRY)
                .where(CASE_ENTRY.CASE_ID.eq(one))
                .and(CASE_ENTRY.VERSION.gt(version))
                .orderBy(CASE_ENTRY.VERSION, CASE_ENTRY.AT)
                .fetch(this::entry);
    }

    private Entry entry(CaseEntryRecord row) {
        return new Entry(
                row.getId(),
                row.getVersion(),
                row.getType(),
                row.getAt(),
                row.getOfficer(),
                row.getUnit(),
                row.getWhat(),
                labelled(row.getDetail()),
                List.of(row.getAttachments()));
    }

    /** Texts by Chinese label, as entries of clues and cases keep them. */
    Map<String, String> labelled(JSONB detail) {
        return json.readValue(detail.data(), LABELLED);
    }
}
