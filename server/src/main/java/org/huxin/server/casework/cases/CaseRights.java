package org.huxin.server.casework.cases;

import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;
import org.huxin.server.party.ScopedItem;

/** Who may do what to a case. */
final class CaseRights {

    private CaseRights() {}

    static boolean mayDo(CaseAct act, Case one, ActingOfficer officer) {
        if (!officer.may(Permission.CLUE_REGISTER) || !officer.may(Permission.CASE_READ)) {
            return false;
        }
        var unit = officer.unit().id();
        var coordinates = officer.is(Role.COORDINATOR);
        return switch (act.by()) {
            case LEAD -> coordinates || unit.equals(one.parties().unit());
            case SUPERVISOR -> unit.equals(one.parties().industryUnit());
            case PARTAKER -> coordinates || one.units().contains(unit);
        };
    }

    /** By what a data scope judges the case. */
    static ScopedItem scoped(Case one) {
        var parties = one.parties();
        return new ScopedItem(one.jurisdiction(), parties.region(), parties.field(), one.units(), parties.sourceUnit());
    }
}
