package org.huxin.server.project.push;

import org.huxin.db.project.tables.records.PushRecord;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;

/** Who may do what with a push that he sees. */
final class PushRights {

    private static final String LABOUR_BUREAU = "labour_bureau";

    private PushRights() {}

    /** The unit that owes it, or who coordinates. */
    static boolean owes(PushRecord push, ActingOfficer officer) {
        return officer.may(Permission.PROJECT_REGISTER)
                && (officer.unit().id().equals(push.getUnit()) || officer.is(Role.COORDINATOR));
    }

    static void requireOwing(PushRecord push, ActingOfficer officer) {
        if (!owes(push, officer)) {
            throw NotPermitted.outsideScope("只有承担推送的单位可以办理这项推送");
        }
    }

    /** The labour bureau, to which everything is pushed, or who coordinates. */
    static boolean receives(ActingOfficer officer) {
        return officer.may(Permission.PROJECT_REGISTER)
                && (officer.unit().kind().equals(LABOUR_BUREAU) || officer.is(Role.COORDINATOR));
    }

    static void requireReceiving(ActingOfficer officer) {
        if (!receives(officer)) {
            throw NotPermitted.outsideScope("只有人力资源社会保障部门可以办理");
        }
    }
}
