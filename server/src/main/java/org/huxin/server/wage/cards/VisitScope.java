package org.huxin.server.wage.cards;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.wage.Tables.CARD_VISIT;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.or;

import java.util.Optional;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.FirmUnit;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;
import org.huxin.server.wage.WageProjects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which requests an account sees: a bank those that go to it, everybody else those of the projects whose wages it sees. */
@Component
class VisitScope {

    private final DSLContext db;
    private final CurrentOfficer current;

    VisitScope(DSLContext db, CurrentOfficer current) {
        this.db = db;
        this.current = current;
    }

    /** Name of the firm whose account acts, by which special accounts know a bank; empty for officials. */
    Optional<String> bank() {
        var who = current.get();
        return who.is(Role.ENTERPRISE)
                ? Optional.ofNullable(db.fetchValue(ENTERPRISE.NAME, ENTERPRISE.ID.eq(FirmUnit.firm(who.unit()))))
                : Optional.empty();
    }

    /** Rows of requests joined with their projects. */
    Condition visible() {
        var who = current.require(Permission.PROJECT_READ);
        var ofProjects = who.scope().on(WageProjects.SCOPE);
        if (!who.is(Role.ENTERPRISE)) {
            return ofProjects;
        }
        var unit = who.unit();
        var own = or(
                CONSTRUCTION_PROJECT.CONTRACTOR_UNIT.eq(unit.id()),
                CONSTRUCTION_PROJECT.OWNER_UNIT.eq(unit.id()),
                CARD_VISIT.EMPLOYER.eq(FirmUnit.firm(unit)));
        var asked = bank().map(
                        name -> CARD_VISIT.JURISDICTION.eq(who.jurisdiction()).and(CARD_VISIT.BANK.eq(name)))
                .orElse(falseCondition());
        return ofProjects.and(own).or(asked);
    }
}
