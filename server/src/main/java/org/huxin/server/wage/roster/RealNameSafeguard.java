package org.huxin.server.wage.roster;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import org.huxin.server.project.safeguards.Safeguard;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/**
 * 实名制管理 is in place where somebody is registered, nobody who has not left lacks registration or contract, and nobody
 * attended without being registered. A project on which nobody is registered has none, whatever else it has.
 */
@Component
class RealNameSafeguard implements Safeguard {

    @Override
    public String code() {
        return "real_name";
    }

    @Override
    public Condition inPlace(String jurisdiction, LocalDate day) {
        return exists(selectOne()
                        .from(ENGAGEMENT)
                        .where(ENGAGEMENT.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                        .and(ENGAGEMENT.REGISTERED_ON.isNotNull()))
                .and(notExists(selectOne()
                        .from(ENGAGEMENT)
                        .where(ENGAGEMENT.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                        .and(ENGAGEMENT.LEFT_ON.isNull())
                        .and(ENGAGEMENT.REGISTERED_ON.isNull().or(ENGAGEMENT.CONTRACT.isNull()))))
                .andNot(Attendees.any(CONSTRUCTION_PROJECT.ID));
    }
}
