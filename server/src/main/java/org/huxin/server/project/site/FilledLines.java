package org.huxin.server.project.site;

import static org.huxin.db.project.Tables.BOARD_LINE;
import static org.huxin.db.project.Tables.PLACE_LINE;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What officers have filled in, for a project and for a whole place. An empty text takes a line back. */
@Repository
class FilledLines {

    private final DSLContext db;

    FilledLines(DSLContext db) {
        this.db = db;
    }

    Map<String, String> of(UUID project) {
        return db.selectFrom(BOARD_LINE)
                .where(BOARD_LINE.PROJECT.eq(project))
                .fetchMap(BOARD_LINE.LINE, BOARD_LINE.TEXT);
    }

    Map<String, String> of(String jurisdiction) {
        return db.selectFrom(PLACE_LINE)
                .where(PLACE_LINE.JURISDICTION.eq(jurisdiction))
                .fetchMap(PLACE_LINE.LINE, PLACE_LINE.TEXT);
    }

    void fill(UUID project, String line, String text, LocalDateTime at, String by) {
        if (text.isEmpty()) {
            db.deleteFrom(BOARD_LINE)
                    .where(BOARD_LINE.PROJECT.eq(project))
                    .and(BOARD_LINE.LINE.eq(line))
                    .execute();
            return;
        }
        db.insertInto(BOARD_LINE)
                .values(project, line, text, at, by)
                .onConflict(BOARD_LINE.PROJECT, BOARD_LINE.LINE)
                .doUpdate()
                .set(BOARD_LINE.TEXT, text)
                .set(BOARD_LINE.FILLED_AT, at)
                .set(BOARD_LINE.FILLED_BY, by)
                .execute();
    }

    void fill(String jurisdiction, String line, String text, LocalDateTime at, String by) {
        if (text.isEmpty()) {
            db.deleteFrom(PLACE_LINE)
                    .where(PLACE_LINE.JURISDICTION.eq(jurisdiction))
                    .and(PLACE_LINE.LINE.eq(line))
                    .execute();
            return;
        }
        db.insertInto(PLACE_LINE)
                .values(jurisdiction, line, text, at, by)
                .onConflict(PLACE_LINE.JURISDICTION, PLACE_LINE.LINE)
                .doUpdate()
                .set(PLACE_LINE.TEXT, text)
                .set(PLACE_LINE.FILLED_AT, at)
                .set(PLACE_LINE.FILLED_BY, by)
                .execute();
    }
}
