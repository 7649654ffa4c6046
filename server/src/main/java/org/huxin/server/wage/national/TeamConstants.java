package org.huxin.server.wage.national;

import static org.huxin.db.wage.Tables.PLATFORM_CONSTANT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.wage.tables.records.PlatformConstantRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What was told of a team for the platform once and stays so: its number there, and what the packs mark so. */
@Repository
class TeamConstants {

    static final String NUMBER = "teamSysNo";

    private final DSLContext db;

    TeamConstants(DSLContext db) {
        this.db = db;
    }

    Map<String, String> of(UUID team) {
        return db.select(PLATFORM_CONSTANT.FIELD, PLATFORM_CONSTANT.VALUE)
                .from(PLATFORM_CONSTANT)
                .where(PLATFORM_CONSTANT.TEAM.eq(team))
                .fetchMap(PLATFORM_CONSTANT.FIELD, PLATFORM_CONSTANT.VALUE);
    }

    /** Keeps what a request tells of the team; what it does not tell stays. */
    void keep(PlatformRequest asked, List<PlatformField> fields) {
        var told = new HashMap<>(Objects.requireNonNullElse(asked.everyone(), Map.<String, String>of()));
        if (asked.teamNumber() != null) {
            told.put(NUMBER, asked.teamNumber());
        }
        var rows = fields.stream()
                .filter(PlatformField::kept)
                .map(PlatformField::from)
                .filter(field -> !told.getOrDefault(field, "").isBlank())
                .map(field -> new PlatformConstantRecord(
                        asked.team(),
                        field,
                        Objects.requireNonNull(told.get(field)).strip()))
                .toList();
        if (!rows.isEmpty()) {
            db.insertInto(PLATFORM_CONSTANT)
                    .set(rows)
                    .onDuplicateKeyUpdate()
                    .setAllToExcluded()
                    .execute();
        }
    }
}
