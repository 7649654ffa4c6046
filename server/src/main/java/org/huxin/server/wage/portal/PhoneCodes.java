package org.huxin.server.wage.portal;

import java.security.SecureRandom;
import java.time.Duration;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** 验证码: the last one of each phone, kept as a keyed digest; good for some minutes, a few tries and one signing in. */
@Repository
class PhoneCodes {

    static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private static final int MOST_TRIES = 5;
    private static final int CODES = 1_000_000;

    private final DSLContext db;
    private final PersonalFields personal;
    private final SecureRandom random = new SecureRandom();

    PhoneCodes(DSLContext db, PersonalFields personal) {
        this.db = db;
        this.personal = personal;
    }

    /** By what the phone's rows are found. */
    String keyed(Phone phone) {
        return personal.index(PersonalKind.PHONE, phone.digits());
    }

    /** A new code for the phone; the one before it is good no longer. */
    String make(Phone phone) {
        var code = "%06d".formatted(random.nextInt(CODES));
        db.execute("""
                insert into wage.phone_code (phone_keyed, code_keyed, expires_at)
                values (?, ?, localtimestamp + make_interval(secs => ?))
                on conflict (phone_keyed) do update
                set code_keyed = excluded.code_keyed, expires_at = excluded.expires_at, tries = 0, used_key = null
                """, keyed(phone), sealed(phone, code), GOOD_FOR.toSeconds());
        return code;
    }

    /** Counts a try, then tells whether it is the phone's code. */
    boolean fits(Phone phone, String code) {
        return db.fetchOptional("""
                        update wage.phone_code set tries = tries + 1
                        where phone_keyed = ? and tries < ? and expires_at > localtimestamp
                        returning code_keyed
                        """, keyed(phone), MOST_TRIES)
                .filter(row -> sealed(phone, code).equals(row.get(0, String.class)))
                .isPresent();
    }

    /** Takes a code that fits; false if another request has taken it. The same request may come again, if its answer was lost. */
    boolean take(Phone phone, String code, String requestKey) {
        return db.execute("""
                        update wage.phone_code set used_key = ?
                        where phone_keyed = ? and code_keyed = ? and (used_key is null or used_key = ?)
                        """, requestKey, keyed(phone), sealed(phone, code), requestKey) > 0;
    }

    /** A digest with the key of personal data: whoever reads the table cannot try all codes. */
    private String sealed(Phone phone, String code) {
        return personal.index(PersonalKind.PHONE, phone.digits() + code);
    }
}
