package org.huxin.server.party.session;

import static org.huxin.db.party.Tables.OFFICER;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What sign-in needs of an account. */
@Repository
class Logins {

    /**
     * An active account.
     *
     * @param passwordHash changes with the password, so that sessions opened before end
     */
    record Login(String officer, String passwordHash) {}

    private final DSLContext sql;

    Logins(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Login> named(String username) {
        return find(DSL.lower(OFFICER.USERNAME).eq(DSL.lower(username)));
    }

    Optional<Login> of(String officer) {
        return find(OFFICER.ID.eq(officer));
    }

    boolean none() {
        return !sql.fetchExists(OFFICER);
    }

    private Optional<Login> find(Condition which) {
        return sql.select(OFFICER.ID, OFFICER.PASSWORD_HASH)
                .from(OFFICER)
                .where(which.and(OFFICER.ACTIVE))
                .fetchOptional(row -> new Login(row.value1(), row.value2()));
    }
}
