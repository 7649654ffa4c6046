package org.huxin.server.wage.roster;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;

/** Writes many rows in few statements. */
final class Bulk {

    private static final int CHUNK = 500;

    private Bulk() {}

    static <R extends Record> void insert(DSLContext db, Table<R> table, List<R> rows) {
        for (var from = 0; from < rows.size(); from += CHUNK) {
            db.insertInto(table, table.fields())
                    .valuesOfRecords(rows.subList(from, Math.min(from + CHUNK, rows.size())))
                    .execute();
        }
    }
}
