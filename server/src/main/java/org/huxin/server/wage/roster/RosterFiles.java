package org.huxin.server.wage.roster;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.ENTRUSTMENT;
import static org.huxin.db.wage.Tables.RIGHTS_NOTICE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import java.util.UUID;
import org.huxin.server.attachments.CarriesAttachments;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.FirmUnit;
import org.huxin.server.party.Role;
import org.huxin.server.wage.WageProjects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/** Contracts, entrustments and signed notices: read by whoever sees the project, by a subcontractor those of its own people. */
@Component
class RosterFiles implements CarriesAttachments {

    private final DSLContext db;
    private final CurrentOfficer current;

    RosterFiles(DSLContext db, CurrentOfficer current) {
        this.db = db;
        this.current = current;
    }

    @Override
    public boolean shows(UUID attachment) {
        var one = new UUID[] {attachment};
        return shows(ENGAGEMENT, ENGAGEMENT.PROJECT, ENGAGEMENT.EMPLOYER, ENGAGEMENT.CONTRACT_FILES.contains(one))
                || shows(ENTRUSTMENT, ENTRUSTMENT.PROJECT, ENTRUSTMENT.EMPLOYER, ENTRUSTMENT.FILES.contains(one))
                || shows(
                        RIGHTS_NOTICE,
                        RIGHTS_NOTICE.PROJECT,
                        RIGHTS_NOTICE.EMPLOYER,
                        RIGHTS_NOTICE.FILES.contains(one));
    }

    private boolean shows(Table<?> table, Field<UUID> project, Field<UUID> employer, Condition carries) {
        var who = current.get();
        var unit = who.unit();
        return db.fetchExists(selectOne()
                .from(table)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(project))
                .where(carries)
                .and(who.scope().on(WageProjects.SCOPE))
                .and(
                        who.is(Role.ENTERPRISE)
                                ? or(
                                        CONSTRUCTION_PROJECT.CONTRACTOR_UNIT.eq(unit.id()),
                                        CONSTRUCTION_PROJECT.OWNER_UNIT.eq(unit.id()),
                                        employer.eq(FirmUnit.firm(unit)))
                                : noCondition()));
    }
}
