package org.huxin.server.wage.portal;

import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What a worker's phone asked for, by the key that it made: asked again, it is not done again. */
@Repository
class OnceOnly {

    private final DSLContext db;

    OnceOnly(DSLContext db) {
        this.db = db;
    }

    /**
     * Whether this is the first time, in the transaction that does it; who comes at the same moment waits for the outcome.
     *
     * @throws CommandRefused if the key was used for something else
     */
    boolean first(SignedInWorker who, String key, String act, UUID subject) {
        var added = db.execute("""
                insert into wage.worker_request (id_kind, id_keyed, request_key, act, subject, asked_at)
                values (?, ?, ?, ?, ?, localtimestamp) on conflict do nothing
                """, who.idKind(), who.idKeyed(), key, act, subject.toString());
        if (added == 0 && !same(who, key, act, subject)) {
            throw CommandRefused.rule("worker.key_used", "页面已过期，请刷新后重试");
        }
        return added > 0;
    }

    private boolean same(SignedInWorker who, String key, String act, UUID subject) {
        return db.fetchOptional("""
                        select from wage.worker_request
                        where id_kind = ? and id_keyed = ? and request_key = ? and act = ? and subject = ?
                        """, who.idKind(), who.idKeyed(), key, act, subject.toString())
                .isPresent();
    }
}
