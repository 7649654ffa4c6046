package org.huxin.server.wage.sheet;

import static org.huxin.db.wage.Tables.WAGE_LINE;
import static org.huxin.db.wage.Tables.WAGE_SHEET;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.wage.tables.records.WageLineRecord;
import org.huxin.db.wage.tables.records.WageSheetRecord;
import org.huxin.server.kernel.NotFound;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All wage sheets and their lines. */
@Repository
class WageSheets {

    private static final String TOTALS = """
            update wage.wage_sheet s
            set lines = t.lines, due_fen = t.due
            from (select count(*)::int as lines, coalesce(sum(due_fen), 0)::bigint as due
                  from wage.wage_line where sheet = {0}) t
            where s.id = {0}
            """;

    private final DSLContext db;

    WageSheets(DSLContext db) {
        this.db = db;
    }

    /** @throws NotFound if there is none */
    WageSheetRecord require(UUID id) {
        return db.fetchOptional(WAGE_SHEET, WAGE_SHEET.ID.eq(id)).orElseThrow(() -> new NotFound("工资表", id.toString()));
    }

    /** As {@link #require}, held until this transaction ends. */
    WageSheetRecord requireForUpdate(UUID id) {
        return db.selectFrom(WAGE_SHEET)
                .where(WAGE_SHEET.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("工资表", id.toString()));
    }

    /** The sheet of a firm, or of one of its teams, for a month; void ones do not count. */
    Optional<WageSheetRecord> live(UUID project, UUID employer, @Nullable UUID team, YearMonth month) {
        return db.selectFrom(WAGE_SHEET)
                .where(WAGE_SHEET.PROJECT.eq(project))
                .and(WAGE_SHEET.EMPLOYER.eq(employer))
                .and(WAGE_SHEET.TEAM.isNotDistinctFrom(team))
                .and(WAGE_SHEET.MONTH.eq(month.atDay(1)))
                .and(WAGE_SHEET.STATE.ne(SheetState.VOIDED.code()))
                .forUpdate()
                .fetchOptional();
    }

    /** The line of a sheet, held until this transaction ends. */
    WageLineRecord lineForUpdate(UUID sheet, UUID line) {
        return db.selectFrom(WAGE_LINE)
                .where(WAGE_LINE.ID.eq(line))
                .and(WAGE_LINE.SHEET.eq(sheet))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("工资表的一行", line.toString()));
    }

    void add(WageSheetRecord row) {
        db.executeInsert(row);
    }

    /** Writes what was changed of it, one version on. */
    void save(WageSheetRecord row) {
        row.setVersion(row.getVersion() + 1);
        db.executeUpdate(row);
    }

    /** Lines and amount, summed anew from the lines. */
    void sum(UUID sheet) {
        db.execute(TOTALS, sheet);
    }

    void forgetLines(UUID sheet) {
        db.deleteFrom(WAGE_LINE).where(WAGE_LINE.SHEET.eq(sheet)).execute();
    }
}
