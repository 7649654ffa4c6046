package org.huxin.server.project.register;

import static org.huxin.db.project.Tables.ENTRY;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.project.tables.records.EntryRecord;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What was done about each project, in the officers' own words. Entries are only ever added. */
@Repository
public class Entries {

    private static final TypeReference<Map<String, String>> LABELLED = new TypeReference<>() {};

    private final DSLContext db;
    private final ObjectMapper json;

    Entries(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * One line of the timeline.
     *
     * @param version that the act produced
     * @param officer who did it; null when the rules did
     * @param detail texts by Chinese label
     */
    public record Entry(
            UUID id,
            long version,
            String type,
            LocalDateTime at,
            @Nullable String officer,
            @Nullable String unit,
            String what,
            Map<String, String> detail,
            List<UUID> attachments) {}

    public void add(UUID project, Entry entry) {
        db.executeInsert(record(project, entry));
    }

    /** The first entry of many projects. */
    void add(Map<UUID, Entry> first) {
        db.batchInsert(first.entrySet().stream()
                        .map(each -> record(each.getKey(), each.getValue()))
                        .toList())
                .execute();
    }

    private EntryRecord record(UUID project, Entry entry) {
        var row = new EntryRecord();
        row.setId(entry.id());
        row.setProject(project);
        row.setVersion(entry.version());
        row.setType(entry.type());
        row.setAt(entry.at());
        row.setOfficer(entry.officer());
        row.setUnit(entry.unit());
        row.setWhat(entry.what());
        row.setDetail(JSONB.valueOf(json.writeValueAsString(entry.detail())));
        row.setAttachments(entry.attachments().toArray(UUID[]::new));
        return row;
    }

    List<Entry> of(UUID project) {
        return db.selectFrom(ENTRY)
                .where(ENTRY.PROJECT.eq(project))
                .orderBy(ENTRY.AT, ENTRY.VERSION, ENTRY.ID)
                .fetch(this::entry);
    }

    /** What happened after the version that an officer has on screen. */
    List<Entry> since(UUID project, long version) {
        return db.selectFrom(ENTRY)
                .where(ENTRY.PROJECT.eq(project))
                .and(ENTRY.VERSION.gt(version))
                .orderBy(ENTRY.VERSION, ENTRY.AT)
                .fetch(this::entry);
    }

    private Entry entry(EntryRecord row) {
        return new Entry(
                row.getId(),
                row.getVersion(),
                row.getType(),
                row.getAt(),
                row.getOfficer(),
                row.getUnit(),
                row.getWhat(),
                json.readValue(row.getDetail().data(), LABELLED),
                List.of(row.getAttachments()));
    }
}
