package org.huxin.bench;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.conf.ParamType;
import org.jspecify.annotations.Nullable;

/** Overhears the query of a ledger page, to run the same without anything around it. */
final class LastQuery implements ExecuteListener {

    private volatile boolean listening;
    private volatile @Nullable String sql;

    void listen(boolean on) {
        listening = on;
    }

    String sql() {
        var heard = sql;
        if (heard == null) {
            throw new IllegalStateException("no page of the ledger was read");
        }
        return heard;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        var query = context.query();
        if (listening
                && query != null
                && context.sql() != null
                && context.sql().contains("fetch next")
                && context.sql().contains("\"casework\".\"clue\"")) {
            sql = query.getSQL(ParamType.INLINED);
        }
    }
}
