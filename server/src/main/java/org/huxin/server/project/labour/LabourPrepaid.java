package org.huxin.server.project.labour;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.LABOUR_PERIOD;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import org.huxin.server.project.safeguards.Safeguard;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** 预拨人工费: the labour cost of the start-up funds is in the account. Not asked while the place has set no share. */
@Component
class LabourPrepaid implements Safeguard {

    private final LabourRules rules;

    LabourPrepaid(LabourRules rules) {
        this.rules = rules;
    }

    @Override
    public String code() {
        return "labour_prepaid";
    }

    @Override
    public boolean asked(String jurisdiction, LocalDate day) {
        return rules.prepaid(jurisdiction, day).isPresent();
    }

    @Override
    public Condition inPlace(String jurisdiction, LocalDate day) {
        return exists(selectOne()
                .from(LABOUR_PERIOD)
                .where(LABOUR_PERIOD.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                .and(LABOUR_PERIOD.MONTH.isNull())
                .and(LABOUR_PERIOD.RECEIVED_FEN.ge(LABOUR_PERIOD.DUE_FEN)));
    }
}
