package org.huxin.server.casework.imports;

import org.huxin.db.casework.tables.records.ClueImportRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * Compares the lines of a file with each other, with the ledger and with what its earlier sendings became, a few statements
 * for all of them.
 */
@Repository
class Settling {

    private final DSLContext db;

    Settling(DSLContext db) {
        this.db = db;
    }

    /** Sets the state of every line that has not become a clue through this import. */
    void settle(ClueImportRecord one) {
        repeats(one);
        altered(one);
        states(one);
    }

    private void repeats(ClueImportRecord one) {
        db.execute("""
                UPDATE casework.clue_import_line l
                SET repeats = nullif(f.first, l.line)
                FROM (SELECT line, min(line) OVER (PARTITION BY key) AS first
                      FROM casework.clue_import_line WHERE import = ? AND sending = ?) f
                WHERE l.import = ? AND l.sending = ? AND l.line = f.line AND l.clue IS NULL
                  AND l.repeats IS DISTINCT FROM nullif(f.first, l.line)
                """, one.getId(), one.getSending(), one.getId(), one.getSending());
    }

    /**
     * A line that became a clue and is gone from the file, and a new one much like it: the same row, corrected after the
     * fact. It must not become a second clue.
     */
    private void altered(ClueImportRecord one) {
        db.execute("""
                WITH gone AS (
                    SELECT DISTINCT ON (o.key) o.clue, o.line, o.texts FROM casework.clue_import_line o
                    WHERE o.import = ? AND o.sending < ? AND o.clue IS NOT NULL
                      AND NOT EXISTS (SELECT FROM casework.clue_import_line n
                                      WHERE n.import = o.import AND n.sending = ? AND n.key = o.key)
                    ORDER BY o.key, o.sending DESC)
                UPDATE casework.clue_import_line l
                SET altered = (SELECT g.clue FROM gone g
                               WHERE l.texts ->> 'employer' = g.texts ->> 'employer'
                                     AND (l.line = g.line OR l.texts ->> 'narrative' = g.texts ->> 'narrative')
                                  OR l.line = g.line AND l.texts ->> 'narrative' = g.texts ->> 'narrative'
                               ORDER BY l.line = g.line DESC LIMIT 1)
                WHERE l.import = ? AND l.sending = ? AND l.clue IS NULL
                  AND (l.altered IS NOT NULL OR EXISTS (SELECT FROM gone))
                """, one.getId(), one.getSending(), one.getSending(), one.getId(), one.getSending());
    }

    private void states(ClueImportRecord one) {
        db.execute("""
                UPDATE casework.clue_import_line l
                SET clue = s.clue, state = s.state
                FROM (SELECT n.line, c.id AS clue,
                             CASE WHEN c.id IS NOT NULL THEN 'known'
                                  WHEN n.errors <> '[]' OR n.repeats IS NOT NULL OR n.altered IS NOT NULL THEN 'wrong'
                                  ELSE 'ready' END AS state
                      FROM casework.clue_import_line n
                      LEFT JOIN casework.clue c ON c.jurisdiction = ? AND c.request_id = n.key
                      WHERE n.import = ? AND n.sending = ? AND n.state IN ('ready', 'wrong')) s
                WHERE l.import = ? AND l.sending = ? AND l.line = s.line
                  AND (l.state <> s.state)
                """, one.getJurisdiction(), one.getId(), one.getSending(), one.getId(), one.getSending());
    }
}
