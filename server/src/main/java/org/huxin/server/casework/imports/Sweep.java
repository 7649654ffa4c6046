package org.huxin.server.casework.imports;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 清理: a preview that nobody finished is forgotten after a while, the sealed personal data first of all. What became
 * clues, or was found to be known, stays as the record of the sending.
 */
@Service
class Sweep {

    private static final int BATCH = 100;

    private final DSLContext db;
    private final Audit audit;
    private final Today today;
    private final TransactionTemplate transaction;
    private final Duration keep;

    Sweep(
            DSLContext db,
            Audit audit,
            Today today,
            PlatformTransactionManager transactions,
            @Value("${huxin.imports.keep}") Duration keep) {
        this.db = db;
        this.audit = audit;
        this.today = today;
        this.transaction = new TransactionTemplate(transactions);
        this.keep = keep;
    }

    /** @return how many imports had something to forget */
    int all() {
        var all = 0;
        for (var found = BATCH; found == BATCH; all += found) {
            found = Objects.requireNonNull(transaction.execute(status -> batch()));
        }
        return all;
    }

    /** One that an officer works on at this moment is left for the next time. */
    private int batch() {
        var old = db.fetch("""
                SELECT i.id FROM casework.clue_import i
                WHERE i.sent_at < ?
                  AND (EXISTS (SELECT FROM casework.clue_import_line l WHERE l.import = i.id AND l.clue IS NULL)
                    OR EXISTS (SELECT FROM casework.clue_import_personal p WHERE p.import = i.id))
                ORDER BY i.sent_at, i.id
                LIMIT ? FOR UPDATE OF i SKIP LOCKED
                """, today.now().minus(keep), BATCH).into(UUID.class).toArray(UUID[]::new);
        if (old.length > 0) {
            forget(old);
        }
        return old.length;
    }

    private void forget(UUID[] old) {
        db.execute("DELETE FROM casework.clue_import_personal WHERE import = any(?)", (Object) old);
        db.execute("DELETE FROM casework.clue_import_line WHERE import = any(?) AND clue IS NULL", (Object) old);
        db.execute("""
                DELETE FROM casework.clue_import i
                WHERE id = any(?) AND NOT EXISTS (SELECT FROM casework.clue_import_line l WHERE l.import = i.id)
                """, (Object) old);
        db.execute(
                "UPDATE casework.clue_import SET committed_at = ? WHERE id = any(?) AND committed_at IS NULL",
                today.now(),
                old);
        var swept = new LinkedHashMap<String, Map<String, Object>>();
        for (var id : old) {
            swept.put("import:" + id, Map.of("keptDays", keep.toDays()));
        }
        audit.append("import.swept", swept);
    }
}
