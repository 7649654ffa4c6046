package org.huxin.server.project.funds;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.FUND_ARRANGEMENT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.safeguards.Safeguard;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** 政府投资安排: asked of projects that live on government money only. */
@Component
class FundsArranged implements Safeguard {

    @Override
    public String code() {
        return "funds_arranged";
    }

    @Override
    public Condition inPlace(String jurisdiction, LocalDate day) {
        return CONSTRUCTION_PROJECT
                .INVESTMENT
                .isDistinctFrom(Project.GOVERNMENT)
                .or(exists(selectOne()
                        .from(FUND_ARRANGEMENT)
                        .where(FUND_ARRANGEMENT.PROJECT.eq(CONSTRUCTION_PROJECT.ID))));
    }
}
