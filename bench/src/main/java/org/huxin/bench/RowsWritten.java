package org.huxin.bench;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** Rows inserted, updated and deleted in a database since it was asked first, from PostgreSQL's own statistics. */
final class RowsWritten {

    private static final String RECEIPTS = "relname = 'receipt' AND schemaname = 'duty'";
    private static final int QUIET_LOOKS = 3;

    private final DataSource database;
    private final DataSource apart;
    private long before;
    private long receiptsBefore;

    /** @param apart a pool of its own, because looking on must not keep the others' counts back */
    RowsWritten(DataSource database, DataSource apart) {
        this.database = database;
        this.apart = apart;
    }

    void begin() {
        settle();
        before = written("NOT (" + RECEIPTS + ")");
        receiptsBefore = written(RECEIPTS);
    }

    /** Rows written beside the receipts. */
    long besideReceipts() {
        settle();
        return written("NOT (" + RECEIPTS + ")") - before;
    }

    long receipts() {
        return written(RECEIPTS) - receiptsBefore;
    }

    /** A session gives its counts when it ends at the latest: so all end, and the counts are read when they stand still. */
    private void settle() {
        if (database instanceof HikariDataSource pool) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
        var last = -1L;
        for (var quiet = 0; quiet < QUIET_LOOKS; ) {
            pause();
            var now = written("true");
            quiet = now == last ? quiet + 1 : 0;
            last = now;
        }
    }

    private long written(String which) {
        return Sql.number(
                apart,
                "SELECT coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::bigint FROM pg_stat_user_tables WHERE "
                        + which);
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
