package org.huxin.server.project.account;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.SPECIAL_ACCOUNT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import org.huxin.server.project.safeguards.Safeguard;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** A project has its special account as long as one is open. */
@Component
class SpecialAccountSafeguard implements Safeguard {

    @Override
    public String code() {
        return "special_account";
    }

    @Override
    public Condition inPlace(String jurisdiction, LocalDate day) {
        return exists(selectOne()
                .from(SPECIAL_ACCOUNT)
                .where(SPECIAL_ACCOUNT.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                .and(SPECIAL_ACCOUNT.CLOSED_ON.isNull()));
    }
}
