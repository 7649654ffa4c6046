package org.huxin.server.duty;

import java.util.Collection;

/** Tells units and officers something on their desks (工作台 · 通知). */
public interface Notices {

    /**
     * Puts the notices on the desks, in the transaction of the caller and in one statement. A notice whose id was told
     * before is left as it stands, read or unread, so that a retry tells nobody twice.
     */
    void tell(Collection<Notice> notices);
}
