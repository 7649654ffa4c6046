package org.huxin.server.wage.payment;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.ENTRUSTMENT;
import static org.huxin.db.wage.Tables.HAND_IN;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import org.huxin.server.project.safeguards.Safeguard;
import org.jooq.Condition;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/**
 * 总包代发: every subcontractor with people on the project has entrusted its contractor, and of the last month that has an
 * approved sheet whose day of pay is past everything was paid through the account. A project without any such month is not
 * proven to do so.
 */
@Component
class AgencyPay implements Safeguard {

    @Override
    public String code() {
        return "agency_pay";
    }

    @Override
    public Condition inPlace(String jurisdiction, LocalDate day) {
        return LastPayroll.paid(day).and(notExists(unentrusted()));
    }

    /** When the first wages were to be paid; whoever entrusted nobody could have done so before. */
    @Override
    public Condition fallenDue(LocalDate day) {
        return exists(selectOne()
                        .from(HAND_IN)
                        .where(HAND_IN.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                        .and(HAND_IN.PAY_ON.isNull().or(HAND_IN.PAY_ON.lt(day))))
                .or(exists(unentrusted()));
    }

    private static Select<?> unentrusted() {
        return selectOne()
                .from(ENGAGEMENT)
                .where(ENGAGEMENT.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                .and(ENGAGEMENT.LEFT_ON.isNull())
                .and(ENGAGEMENT.EMPLOYER.ne(CONSTRUCTION_PROJECT.CONTRACTOR))
                .and(notExists(selectOne()
                        .from(ENTRUSTMENT)
                        .where(ENTRUSTMENT.PROJECT.eq(ENGAGEMENT.PROJECT))
                        .and(ENTRUSTMENT.EMPLOYER.eq(ENGAGEMENT.EMPLOYER))));
    }
}
