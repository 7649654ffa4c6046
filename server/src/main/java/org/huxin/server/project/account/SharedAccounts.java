package org.huxin.server.project.account;

import static org.huxin.db.project.Tables.ACCOUNT_HOLD;
import static org.huxin.db.project.Tables.SPECIAL_ACCOUNT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.project.tables.records.SpecialAccountRecord;
import org.huxin.server.policy.Words;
import org.huxin.server.project.AccountState;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** What is done to an account is done to every project that has the same one. */
@Repository
class SharedAccounts implements AccountState {

    private static final String PREFIX = "专户";

    private final DSLContext db;
    private final Words words;

    SharedAccounts(DSLContext db, Words words) {
        this.db = db;
        this.words = words;
    }

    /** Projects whose open account it is, the account's own among them. */
    List<UUID> projects(SpecialAccountRecord account) {
        return db.select(SPECIAL_ACCOUNT.PROJECT)
                .from(SPECIAL_ACCOUNT)
                .where(SPECIAL_ACCOUNT.NUMBER.eq(account.getNumber()))
                .and(SPECIAL_ACCOUNT.CLOSED_ON.isNull())
                .orderBy(SPECIAL_ACCOUNT.PROJECT)
                .fetch(SPECIAL_ACCOUNT.PROJECT);
    }

    /** Measures that stand against the account, on whichever project they were recorded. */
    int standing(SpecialAccountRecord account) {
        return db.fetchCount(
                ACCOUNT_HOLD, ACCOUNT_HOLD.ACCOUNT.in(same(account.getNumber())).and(standing()));
    }

    private static org.jooq.Select<org.jooq.Record1<UUID>> same(String number) {
        return select(SPECIAL_ACCOUNT.ID).from(SPECIAL_ACCOUNT).where(SPECIAL_ACCOUNT.NUMBER.eq(number));
    }

    private static Condition standing() {
        return ACCOUNT_HOLD.LIFTED_ON.isNull();
    }

    @Override
    public Map<UUID, String> held(Collection<UUID> projects) {
        var own = SPECIAL_ACCOUNT.as("own");
        var held = SPECIAL_ACCOUNT.as("held");
        Field<String> place = own.JURISDICTION;
        var found = new LinkedHashMap<UUID, String>();
        db.select(own.PROJECT, place, ACCOUNT_HOLD.KIND)
                .from(own)
                .join(held)
                .on(held.NUMBER.eq(own.NUMBER))
                .join(ACCOUNT_HOLD)
                .on(ACCOUNT_HOLD.ACCOUNT.eq(held.ID))
                .where(own.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(own.CLOSED_ON.isNull())
                .and(standing())
                .orderBy(ACCOUNT_HOLD.HELD_ON, ACCOUNT_HOLD.ID)
                .forEach(row -> found.putIfAbsent(
                        row.value1(), PREFIX + words.label(row.value2(), Holding.KINDS, row.value3())));
        return found;
    }
}
