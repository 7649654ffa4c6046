package org.huxin.server.wage.payment;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.CASH_PAYMENT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import java.util.UUID;
import org.huxin.server.attachments.CarriesAttachments;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.FirmUnit;
import org.huxin.server.party.Role;
import org.huxin.server.wage.WageProjects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What proves payments that did not pass through a bank: for whoever sees them, a subcontractor its own only. */
@Component
class CashEvidence implements CarriesAttachments {

    private final DSLContext db;
    private final CurrentOfficer current;

    CashEvidence(DSLContext db, CurrentOfficer current) {
        this.db = db;
        this.current = current;
    }

    @Override
    public boolean shows(UUID attachment) {
        var who = current.get();
        return db.fetchExists(selectOne()
                .from(CASH_PAYMENT)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(CASH_PAYMENT.PROJECT))
                .where(CASH_PAYMENT.FILES.contains(new UUID[] {attachment}))
                .and(who.scope().on(WageProjects.SCOPE))
                .and(own(who)));
    }

    private static Condition own(ActingOfficer who) {
        if (!who.is(Role.ENTERPRISE)) {
            return noCondition();
        }
        var unit = who.unit().id();
        return CONSTRUCTION_PROJECT
                .OWNER_UNIT
                .eq(unit)
                .or(CONSTRUCTION_PROJECT.CONTRACTOR_UNIT.eq(unit))
                .or(CASH_PAYMENT.EMPLOYER.eq(FirmUnit.firm(who.unit())));
    }
}
