package org.huxin.server.project.money;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.PAYMENT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import org.huxin.server.project.safeguards.Safeguard;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** 分账管理: of every payment somebody has said how much is labour cost. */
@Component
class SeparateLedgers implements Safeguard {

    @Override
    public String code() {
        return "separate_ledgers";
    }

    @Override
    public Condition inPlace(String jurisdiction, LocalDate day) {
        var paid = selectOne()
                .from(PAYMENT)
                .where(PAYMENT.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                .and(PAYMENT.WITHDRAWN_AT.isNull());
        var unsplit = selectOne()
                .from(PAYMENT)
                .where(PAYMENT.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                .and(PAYMENT.WITHDRAWN_AT.isNull())
                .and(PAYMENT.LABOUR_FEN.isNull());
        return exists(paid).and(notExists(unsplit));
    }
}
