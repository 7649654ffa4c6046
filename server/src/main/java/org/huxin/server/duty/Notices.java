package org.huxin.server.duty;

import java.util.Collection;
import org.huxin.server.party.ActingOfficer;

/** Tells units and officers something on their desks (工作台 · 通知). */
public interface Notices {

    /**
     * Puts the notices on the desks, in the transaction of the caller and in one statement. A notice whose id was told
     * before is left as it stands, read or unread, so that a retry tells nobody twice.
     */
    void tell(Collection<Notice> notices);

    /** Everything that lies unread on the officer's desk has been read now, in one statement. */
    void readAll(ActingOfficer reader);
}
