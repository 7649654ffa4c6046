package org.huxin.server.project.life;

import static org.huxin.db.project.Tables.BOARD;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.project.tables.records.BoardRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** 维权信息告示牌 of all projects: the latest photo of each. */
@Repository
class Boards {

    private final DSLContext db;

    Boards(DSLContext db) {
        this.db = db;
    }

    Optional<BoardRecord> of(UUID project) {
        return db.fetchOptional(BOARD, BOARD.PROJECT.eq(project));
    }

    void show(UUID project, UUID photo, LocalDateTime at, String officer) {
        db.deleteFrom(BOARD).where(BOARD.PROJECT.eq(project)).execute();
        db.insertInto(BOARD)
                .set(BOARD.PROJECT, project)
                .set(BOARD.PHOTO, photo)
                .set(BOARD.SHOWN_AT, at)
                .set(BOARD.SHOWN_BY, officer)
                .execute();
    }

    /** @return false if there is no photo that still waits for it */
    boolean check(UUID project, LocalDateTime at, String officer) {
        return db.update(BOARD)
                        .set(BOARD.CHECKED_AT, at)
                        .set(BOARD.CHECKED_BY, officer)
                        .where(BOARD.PROJECT.eq(project))
                        .and(BOARD.CHECKED_AT.isNull())
                        .execute()
                == 1;
    }
}
