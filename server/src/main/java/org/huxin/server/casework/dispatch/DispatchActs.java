package org.huxin.server.casework.dispatch;

import java.time.LocalDate;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.springframework.stereotype.Service;

/** What an office makes and sets for its whole jurisdiction, for callers without a screen. */
@Service
public class DispatchActs {

    private final Sheets sheets;
    private final Bulletins bulletins;
    private final KeyPeriods periods;
    private final CurrentOfficer current;

    DispatchActs(Sheets sheets, Bulletins bulletins, KeyPeriods periods, CurrentOfficer current) {
        this.sheets = sheets;
        this.bulletins = bulletins;
        this.periods = periods;
        this.current = current;
    }

    /**
     * Makes the 调度表 of the week or day that a day lies in.
     *
     * @param kind week or day
     * @throws NotPermitted unless the acting officer makes sheets
     * @throws CommandRefused if there is one
     */
    public void makeSheet(String kind, LocalDate day) {
        sheets.make(current.require(Permission.DISPATCH_MAKE), Period.around(kind, day));
    }

    /**
     * Issues the 通报 of the month or day that a day lies in.
     *
     * @param kind month or day
     * @throws NotPermitted unless the acting officer issues bulletins
     * @throws CommandRefused if there is one
     */
    public void issueBulletin(String kind, LocalDate day) {
        bulletins.issue(current.require(Permission.DISPATCH_MAKE), Period.around(kind, day));
    }

    /**
     * Sets a 重要时间节点.
     *
     * @throws NotPermitted unless the acting officer may
     * @throws CommandRefused if the days are past or set already
     */
    public void setKeyPeriod(LocalDate from, LocalDate to, String note) {
        periods.set(current.require(Permission.DISPATCH_MAKE), from, to, note);
    }
}
