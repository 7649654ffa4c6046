package org.huxin.server.casework.clues;

import static org.huxin.db.casework.Tables.CLUE;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.casework.tables.records.ClueRecord;
import org.huxin.server.casework.WatchedClues;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the clues of many projects. */
@Repository
class CluesAbout implements WatchedClues {

    private static final List<String> OPEN =
            Stream.of(Stage.values()).filter(Stage::unsolved).map(Stage::name).toList();

    private final DSLContext db;

    CluesAbout(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<About> of(Collection<UUID> projects, LocalDate since) {
        return db.selectFrom(CLUE)
                .where(CLUE.PROJECT_ID.eq(any(projects.toArray(UUID[]::new))))
                .and(CLUE.RECEIVED_AT.ge(since.atStartOfDay()))
                .and(CLUE.MERGED_INTO.isNull())
                // refused or ended without a day of its own: nothing to be told of
                .and(CLUE.STAGE.in(OPEN).or(CLUE.RESOLVED_AT.isNotNull()))
                .fetch(row -> new About(
                        row.getId(),
                        Objects.requireNonNull(row.getProjectId()),
                        row.getNature(),
                        row.getReceivedAt().toLocalDate(),
                        closed(row),
                        people(row)));
    }

    @Override
    public Map<UUID, String> numbers(Collection<UUID> ids) {
        return db.select(CLUE.ID, CLUE.NUMBER)
                .from(CLUE)
                .where(CLUE.ID.eq(any(ids.toArray(UUID[]::new))))
                .fetchMap(CLUE.ID, CLUE.NUMBER);
    }

    private static @Nullable LocalDate closed(ClueRecord row) {
        return OPEN.contains(row.getStage())
                ? null
                : Objects.requireNonNull(row.getResolvedAt()).toLocalDate();
    }

    private static int people(ClueRecord row) {
        return Math.max(
                1,
                Objects.requireNonNullElse(
                        row.getVerifiedPersons(), Objects.requireNonNullElse(row.getClaimedPersons(), 1)));
    }
}
