package org.huxin.server.party.session;

import static org.huxin.db.party.Tables.SIGNING_KEY;
import static org.huxin.db.party.Tables.SIGNING_NONCE;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.privacy.FieldCipher;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The keys of programs, encrypted, and what they have signed lately. */
@Repository
class SigningKeys {

    private static final String CONTEXT = "signing_key";
    private static final int KEY_BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();

    private final DSLContext sql;
    private final FieldCipher cipher;
    private final Today today;
    private final SecureRandom random = new SecureRandom();

    SigningKeys(DSLContext sql, FieldCipher cipher, Today today) {
        this.sql = sql;
        this.cipher = cipher;
        this.today = today;
    }

    /** A new key for an account; an earlier one is good no longer. @return the key in hexadecimal digits */
    String make(String officer, String by) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var key = HEX.formatHex(bytes);
        sql.insertInto(SIGNING_KEY)
                .set(SIGNING_KEY.OFFICER, officer)
                .set(SIGNING_KEY.KEY_CIPHER, cipher.encrypt(key, CONTEXT))
                .set(SIGNING_KEY.MADE_AT, today.now())
                .set(SIGNING_KEY.MADE_BY, by)
                .onConflict(SIGNING_KEY.OFFICER)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        return key;
    }

    /** @return false if it had none */
    boolean withdraw(String officer) {
        return sql.deleteFrom(SIGNING_KEY)
                        .where(SIGNING_KEY.OFFICER.eq(officer))
                        .execute()
                > 0;
    }

    Optional<byte[]> of(String officer) {
        return sql.select(SIGNING_KEY.KEY_CIPHER)
                .from(SIGNING_KEY)
                .where(SIGNING_KEY.OFFICER.eq(officer))
                .fetchOptional(row -> HEX.parseHex(cipher.decrypt(row.value1(), CONTEXT)));
    }

    /**
     * Notes that a signature was used. Real time, not business time: the database's own clock.
     *
     * @param time seconds since 1970 as the program says
     * @return false if it was used before, or its time is five minutes away or more
     */
    boolean first(String officer, String nonce, long time) {
        sql.deleteFrom(SIGNING_NONCE)
                .where(SIGNING_NONCE.AT.lt(
                        DSL.field("localtimestamp - interval '10 minutes'", java.time.LocalDateTime.class)))
                .execute();
        return sql.execute("""
                        INSERT INTO party.signing_nonce (officer, nonce, at)
                        SELECT {0}, {1}, localtimestamp
                        WHERE abs(extract(epoch FROM clock_timestamp()) - {2}) < 300
                        ON CONFLICT DO NOTHING
                        """, DSL.val(officer), DSL.val(nonce), DSL.val(time)) == 1;
    }
}
