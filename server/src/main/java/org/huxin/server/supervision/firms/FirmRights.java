package org.huxin.server.supervision.firms;

import org.huxin.db.supervision.tables.records.FirmRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Role;

/** Who may do something about a firm: its department, and whoever coordinates. */
final class FirmRights {

    private FirmRights() {}

    static boolean mayAct(FirmRecord firm, ActingOfficer who) {
        return who.jurisdiction().equals(firm.getJurisdiction())
                && (who.is(Role.COORDINATOR) || who.unit().id().equals(firm.getUnit()) && !who.is(Role.LEADER));
    }

    static ActingOfficer require(FirmRecord firm, ActingOfficer who) {
        if (!mayAct(firm, who)) {
            throw NotPermitted.outsideScope("这家单位由主管它的部门和牵头协调单位处理");
        }
        return who;
    }

    /** @throws CommandRefused {@code firm.changed} if somebody was quicker */
    static ActingOfficer require(FirmRecord firm, ActingOfficer who, long version) {
        require(firm, who);
        if (firm.getVersion() != version) {
            throw new CommandRefused("firm.changed", "这家单位刚刚有了变化，请看过最新情况再办");
        }
        return who;
    }
}
