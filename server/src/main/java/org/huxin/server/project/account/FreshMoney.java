package org.huxin.server.project.account;

import org.huxin.db.project.tables.AccountEntry;
import org.jooq.Condition;

/** Which entries say that somebody put money in: the bank's interest and wages that come back are the account's own. */
public final class FreshMoney {

    private static final String OTHER = "other_in";
    private static final String BANK = "bank";

    private FreshMoney() {}

    public static Condition in(AccountEntry entry) {
        return entry.INCOMING
                .isTrue()
                .and(entry.KIND.ne(Movements.RETURNED))
                .andNot(entry.KIND.eq(OTHER).and(entry.PARTY.eq(BANK)));
    }
}
