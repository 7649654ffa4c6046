package org.huxin.server.wage.sheet;

import static org.huxin.db.wage.Tables.SHEET_IMPORT;
import static org.huxin.db.wage.Tables.SHEET_IMPORT_PROBLEM;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huxin.db.wage.tables.records.SheetImportRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Files that are read in the background, and what was wrong with them. */
@Repository
class SheetImports {

    static final String WAITING = "waiting";
    static final String READING = "reading";
    static final String STOPPED = "stopped";
    static final String WRONG = "wrong";
    static final String DONE = "done";

    private static final int SHOWN = 20;

    private final DSLContext db;

    SheetImports(DSLContext db) {
        this.db = db;
    }

    /** @throws NotFound if there is none */
    SheetImportRecord require(UUID id) {
        return db.fetchOptional(SHEET_IMPORT, SHEET_IMPORT.ID.eq(id))
                .orElseThrow(() -> new NotFound("导入", id.toString()));
    }

    SheetImportRecord requireForUpdate(UUID id) {
        return db.selectFrom(SHEET_IMPORT)
                .where(SHEET_IMPORT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("导入", id.toString()));
    }

    /** Of the same sheet and not at an end. */
    Optional<SheetImportRecord> underWay(SheetImportRecord other) {
        return db.selectFrom(SHEET_IMPORT)
                .where(SHEET_IMPORT.PROJECT.eq(other.getProject()))
                .and(SHEET_IMPORT.EMPLOYER.eq(other.getEmployer()))
                .and(SHEET_IMPORT.TEAM.isNotDistinctFrom(other.getTeam()))
                .and(SHEET_IMPORT.MONTH.eq(other.getMonth()))
                .and(SHEET_IMPORT.STATE.in(WAITING, READING, STOPPED))
                .limit(1)
                .forUpdate()
                .fetchOptional();
    }

    List<SheetImportRecord> latest(UUID project, @Nullable UUID employer) {
        return db.selectFrom(SHEET_IMPORT)
                .where(SHEET_IMPORT.PROJECT.eq(project))
                .and(employer == null ? org.jooq.impl.DSL.noCondition() : SHEET_IMPORT.EMPLOYER.eq(employer))
                .orderBy(SHEET_IMPORT.SENT_AT.desc(), SHEET_IMPORT.ID.desc())
                .limit(SHOWN)
                .fetch();
    }

    /** @throws CommandRefused {@code import.under_way} if another file of the same sheet came in the same moment */
    void add(SheetImportRecord row) {
        try {
            db.executeInsert(row);
        } catch (DuplicateKeyException sentAtOnce) {
            throw sameUnderWay();
        }
    }

    static CommandRefused sameUnderWay() {
        return new CommandRefused("import.under_way", "同一张工资表正在导入，请等它完成，或者先停止");
    }

    void save(SheetImportRecord row) {
        db.executeUpdate(row);
    }

    /** How far it has come. @return false if somebody asked it to stop */
    boolean read(UUID id, int lines) {
        return Boolean.FALSE.equals(db.update(SHEET_IMPORT)
                .set(SHEET_IMPORT.LINES_READ, lines)
                .where(SHEET_IMPORT.ID.eq(id))
                .returning(SHEET_IMPORT.STOP_ASKED)
                .fetchSingle()
                .getStopAsked());
    }

    void total(UUID id, int lines) {
        db.update(SHEET_IMPORT)
                .set(SHEET_IMPORT.LINES_TOTAL, lines)
                .where(SHEET_IMPORT.ID.eq(id))
                .execute();
    }

    /** It has come to an end. */
    void end(SheetImportRecord row, String state, LocalDateTime at) {
        row.setState(state);
        row.setStopAsked(false);
        row.setEndedAt(at);
        save(row);
    }

    /** Keeps what is wrong; the first of it, where there is very much. */
    void keep(UUID id, List<LineProblem> problems) {
        db.deleteFrom(SHEET_IMPORT_PROBLEM)
                .where(SHEET_IMPORT_PROBLEM.IMPORT.eq(id))
                .execute();
        var rows = IntStream.range(0, problems.size())
                .mapToObj(place -> {
                    var row = db.newRecord(SHEET_IMPORT_PROBLEM);
                    row.setImport(id);
                    row.setPlace(place);
                    row.setLine(problems.get(place).line());
                    row.setLabel(problems.get(place).label());
                    row.setMessage(problems.get(place).message());
                    return row;
                })
                .toList();
        db.batchInsert(rows).execute();
    }

    List<LineProblem> problems(UUID id) {
        return db.selectFrom(SHEET_IMPORT_PROBLEM)
                .where(SHEET_IMPORT_PROBLEM.IMPORT.eq(id))
                .orderBy(SHEET_IMPORT_PROBLEM.PLACE)
                .fetch(row -> new LineProblem(row.getLine(), row.getLabel(), row.getMessage()));
    }
}
