package org.huxin.server.casework.imports;

import static org.huxin.db.casework.Tables.CLUE;
import static org.huxin.db.casework.Tables.CLUE_IMPORT_LINE;
import static org.jooq.impl.DSL.any;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huxin.db.casework.tables.records.ClueImportLineRecord;
import org.huxin.db.casework.tables.records.ClueImportRecord;
import org.huxin.server.casework.imports.Draft.CellError;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What becomes of the lines of a chunk. */
@Repository
class Committing {

    private final DSLContext db;
    private final LineTexts texts;

    Committing(DSLContext db, LineTexts texts) {
        this.db = db;
        this.texts = texts;
    }

    /** Those that the ledger does not have yet; the others become known. */
    List<ClueImportLineRecord> withoutKnown(ClueImportRecord one, List<ClueImportLineRecord> ready) {
        var keys = ready.stream().map(ClueImportLineRecord::getKey).toArray(String[]::new);
        var known = db.select(CLUE.REQUEST_ID, CLUE.ID)
                .from(CLUE)
                .where(CLUE.JURISDICTION.eq(one.getJurisdiction()))
                .and(CLUE.REQUEST_ID.eq(any(keys)))
                .fetchMap(CLUE.REQUEST_ID, CLUE.ID);
        var missing = new ArrayList<ClueImportLineRecord>();
        var found = new ArrayList<Integer>();
        var clues = new ArrayList<UUID>();
        for (var line : ready) {
            var clue = known.get(line.getKey());
            if (clue == null) {
                missing.add(line);
            } else {
                found.add(line.getLine());
                clues.add(clue);
            }
        }
        become(one, "known", found, clues);
        return missing;
    }

    /** A line that was ready and no longer is: a unit was dissolved meanwhile, a rule began to hold. */
    void spoil(ClueImportRecord one, int line, List<CellError> errors) {
        db.update(CLUE_IMPORT_LINE)
                .set(CLUE_IMPORT_LINE.STATE, "wrong")
                .set(CLUE_IMPORT_LINE.ERRORS, texts.write(errors))
                .where(Lines.last(one))
                .and(CLUE_IMPORT_LINE.LINE.eq(line))
                .execute();
    }

    /** The lines are clues now, in this order, and what was sealed of them belongs to the reporters. */
    void commit(ClueImportRecord one, List<Integer> lines, List<UUID> clues) {
        become(one, "committed", lines, clues);
        db.execute("""
                WITH moved AS (
                    DELETE FROM casework.clue_import_personal
                    WHERE import = ? AND sending = ? AND line = any(?) RETURNING *)
                INSERT INTO casework.reporter (clue, kind, cipher, masked, keyed)
                SELECT l.clue, m.kind, m.cipher, m.masked, m.keyed
                FROM moved m JOIN casework.clue_import_line l USING (import, sending, line)
                """, one.getId(), one.getSending(), lines.toArray(Integer[]::new));
    }

    private void become(ClueImportRecord one, String state, List<Integer> lines, List<UUID> clues) {
        db.execute(
                """
                UPDATE casework.clue_import_line l SET state = ?, clue = u.clue
                FROM unnest(?::int[], ?::uuid[]) u (line, clue)
                WHERE l.import = ? AND l.sending = ? AND l.line = u.line
                """, state, lines.toArray(Integer[]::new), clues.toArray(UUID[]::new), one.getId(), one.getSending());
    }
}
