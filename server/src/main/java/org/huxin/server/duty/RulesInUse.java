package org.huxin.server.duty;

import static org.huxin.db.duty.Tables.RULES_IN_USE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** By which rules each jurisdiction was last assessed. */
@Repository
class RulesInUse {

    private final DSLContext db;

    RulesInUse(DSLContext db) {
        this.db = db;
    }

    /** Takes note of the rules in use now; true when they are not those of before. */
    boolean changeTo(String jurisdiction, String hash) {
        return db.insertInto(RULES_IN_USE, RULES_IN_USE.JURISDICTION, RULES_IN_USE.HASH)
                        .values(jurisdiction, hash)
                        .onConflict(RULES_IN_USE.JURISDICTION)
                        .doUpdate()
                        .set(RULES_IN_USE.HASH, hash)
                        .where(RULES_IN_USE.HASH.ne(hash))
                        .execute()
                > 0;
    }
}
