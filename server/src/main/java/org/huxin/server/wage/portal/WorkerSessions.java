package org.huxin.server.wage.portal;

import static org.huxin.db.wage.Tables.WORKER_SESSION;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Sessions of workers; the token itself is only in the cookie. Real time, by the database's clock. */
@Repository
class WorkerSessions {

    static final Duration IDLE = Duration.ofDays(30);

    /** A session in use is written down as such no oftener. */
    private static final Duration NOTED = Duration.ofHours(1);

    private static final int TOKEN_BYTES = 32;

    private final DSLContext db;
    private final SecureRandom random = new SecureRandom();

    WorkerSessions(DSLContext db) {
        this.db = db;
    }

    /** Opens a session and tells its token. */
    String open(Person person, @Nullable String phoneKeyed, @Nullable UUID project) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        db.execute("""
                insert into wage.worker_session (token_hash, id_kind, id_keyed, phone_keyed, project, opened_at, used_at)
                values (?, ?, ?, ?, ?::uuid, localtimestamp, localtimestamp)
                """, hash(token), person.idKind(), person.idKeyed(), phoneKeyed, project);
        return token;
    }

    /** Whose the token is, unless the session was left alone too long. */
    Optional<SignedInWorker> of(String token) {
        var found = db.fetchOptional("""
                select token_hash, id_kind, id_keyed, phone_keyed, project,
                       used_at < localtimestamp - make_interval(secs => ?)
                from wage.worker_session
                where token_hash = ? and used_at > localtimestamp - make_interval(secs => ?)
                """, NOTED.toSeconds(), hash(token), IDLE.toSeconds());
        found.filter(row -> row.get(5, boolean.class))
                .ifPresent(row -> db.execute(
                        "update wage.worker_session set used_at = localtimestamp where token_hash = ?",
                        row.get(0, String.class)));
        return found.map(row -> new SignedInWorker(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, UUID.class)));
    }

    void close(SignedInWorker who) {
        db.deleteFrom(WORKER_SESSION)
                .where(WORKER_SESSION.TOKEN_HASH.eq(who.tokenHash()))
                .execute();
    }

    static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256", impossible);
        }
    }
}
