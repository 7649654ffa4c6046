package org.huxin.server.party.coordination;

import static org.huxin.db.party.Tables.SCHEME;
import static org.huxin.db.party.Tables.SCHEME_PART;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.party.tables.records.SchemeRecord;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.rules.PackRules;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The schemes as stored. */
@Repository
class Schemes {

    /** Register of a pack that names the parts a scheme must have. */
    static final String PARTS = "scheme_parts";

    private final DSLContext sql;

    private final Directory directory;

    private final PackRules rules;

    Schemes(DSLContext sql, Directory directory, PackRules rules) {
        this.sql = sql;
        this.directory = directory;
        this.rules = rules;
    }

    UUID add(String jurisdiction, String unit, String title, LocalDateTime at) {
        var id = UUID.randomUUID();
        sql.insertInto(SCHEME)
                .set(SCHEME.ID, id)
                .set(SCHEME.JURISDICTION, jurisdiction)
                .set(SCHEME.UNIT, unit)
                .set(SCHEME.TITLE, title)
                .set(SCHEME.STATE, Scheme.DRAFT)
                .set(SCHEME.CREATED_AT, at)
                .execute();
        return id;
    }

    /** Changes the draft if it still is the given version. */
    boolean rename(UUID id, long version, String title) {
        return sql.update(SCHEME)
                        .set(SCHEME.TITLE, title)
                        .set(SCHEME.VERSION, version + 1)
                        .where(draft(id, version))
                        .execute()
                == 1;
    }

    boolean finalise(UUID id, long version, LocalDate on) {
        return sql.update(SCHEME)
                        .set(SCHEME.STATE, Scheme.FINAL)
                        .set(SCHEME.FINALISED_ON, on)
                        .set(SCHEME.VERSION, version + 1)
                        .where(draft(id, version))
                        .execute()
                == 1;
    }

    void write(UUID id, Map<String, String> parts) {
        sql.insertInto(SCHEME_PART, SCHEME_PART.SCHEME, SCHEME_PART.CODE, SCHEME_PART.TEXT)
                .valuesOfRows(parts.entrySet().stream()
                        .map(part -> DSL.row(id, part.getKey(), part.getValue()))
                        .toList())
                .onConflict(SCHEME_PART.SCHEME, SCHEME_PART.CODE)
                .doUpdate()
                .set(SCHEME_PART.TEXT, DSL.excluded(SCHEME_PART.TEXT))
                .execute();
    }

    List<Scheme> of(String jurisdiction) {
        return find(SCHEME.JURISDICTION.eq(jurisdiction));
    }

    Optional<Scheme> find(String jurisdiction, UUID id) {
        return find(SCHEME.JURISDICTION.eq(jurisdiction).and(SCHEME.ID.eq(id))).stream()
                .findFirst();
    }

    private List<Scheme> find(Condition which) {
        var rows = sql.selectFrom(SCHEME)
                .where(which)
                .orderBy(SCHEME.CREATED_AT.desc(), SCHEME.ID)
                .fetch();
        var parts = sql.selectFrom(SCHEME_PART)
                .where(SCHEME_PART.SCHEME.in(rows.map(SchemeRecord::getId)))
                .fetchGroups(SCHEME_PART.SCHEME);
        return rows.map(row -> {
            var own = parts.get(row.getId());
            return scheme(row, own == null ? Map.of() : own.intoMap(SCHEME_PART.CODE, SCHEME_PART.TEXT));
        });
    }

    private static Condition draft(UUID id, long version) {
        return SCHEME.ID.eq(id).and(SCHEME.VERSION.eq(version)).and(SCHEME.STATE.eq(Scheme.DRAFT));
    }

    private Scheme scheme(SchemeRecord row, Map<String, String> parts) {
        return new Scheme(
                row.getId().toString(),
                row.getTitle(),
                new Named(row.getUnit(), directory.nameOf(row.getUnit())),
                row.getState(),
                parts.getOrDefault("division", ""),
                parts.getOrDefault("departments", ""),
                parts.getOrDefault("schedule", ""),
                parts.getOrDefault("steps", ""),
                row.getFinalisedOn(),
                row.getVersion(),
                Scheme.missing(rules.register(row.getJurisdiction(), PARTS), parts));
    }
}
