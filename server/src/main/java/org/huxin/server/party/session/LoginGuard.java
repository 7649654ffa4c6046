package org.huxin.server.party.session;

import static org.huxin.db.party.Tables.LOGIN_GUARD;

import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after five failures a name waits half a minute, then twice as long each time, an hour at most. Counts
 * before the password is looked at, so that a burst of parallel guesses does not slip through. Real time, not business
 * time: the database's own clock.
 */
@Component
class LoginGuard {

    private static final int MAX_NAME = 100;

    private final DSLContext sql;

    LoginGuard(DSLContext sql) {
        this.sql = sql;
    }

    /** Counts an attempt; false if the name has to wait. */
    boolean admits(String username) {
        return sql.fetchOptional("""
                        INSERT INTO party.login_guard AS guard (username, failures, blocked_until)
                        VALUES ({0}, 1, localtimestamp)
                        ON CONFLICT (username) DO UPDATE SET
                            failures = CASE WHEN guard.blocked_until < localtimestamp - interval '1 hour'
                                            THEN 1 ELSE guard.failures + 1 END,
                            blocked_until = localtimestamp + CASE
                                WHEN guard.blocked_until < localtimestamp - interval '1 hour' OR guard.failures < 4
                                THEN interval '0'
                                ELSE least(interval '30 seconds' * power(2, least(guard.failures - 4, 10)),
                                           interval '1 hour') END
                        WHERE guard.blocked_until <= localtimestamp
                        RETURNING failures
                        """, DSL.val(key(username))).isPresent();
    }

    /** The right password was given. */
    void clear(String username) {
        sql.deleteFrom(LOGIN_GUARD)
                .where(LOGIN_GUARD.USERNAME.eq(key(username)))
                .or(LOGIN_GUARD.BLOCKED_UNTIL.lt(
                        DSL.field("localtimestamp - interval '1 day'", java.time.LocalDateTime.class)))
                .execute();
    }

    private static String key(String username) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), MAX_NAME));
    }
}
