package org.huxin.server.wage.portal;

import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * How often something may be tried within a while. Counted before it is tried and outside any transaction, so that a burst of
 * parallel tries does not slip through and a refusal does not undo the count. Real time, by the database's clock.
 */
@Repository
class PortalLimits {

    private final DSLContext db;

    PortalLimits(DSLContext db) {
        this.db = db;
    }

    /** Counts a try; false if there were too many already. */
    boolean admits(String key, int most, Duration within) {
        return db.fetchOptional("""
                        insert into wage.portal_limit as l (key, since, used) values (?, localtimestamp, 1)
                        on conflict (key) do update set
                            since = case when l.since <= localtimestamp - make_interval(secs => ?)
                                         then localtimestamp else l.since end,
                            used = case when l.since <= localtimestamp - make_interval(secs => ?)
                                        then 1 else l.used + 1 end
                        where l.since <= localtimestamp - make_interval(secs => ?) or l.used < ?
                        returning used
                        """, key, within.toSeconds(), within.toSeconds(), within.toSeconds(), most)
                .isPresent();
    }

    /** A try that succeeded does not count: many people sign in from behind one address. */
    void giveBack(String key) {
        db.execute("update wage.portal_limit set used = used - 1 where key = ? and used > 0", key);
    }
}
