package org.huxin.server.duty;

import org.huxin.engine.duty.Duty;
import org.jspecify.annotations.Nullable;

/**
 * A duty as it is to be stored.
 *
 * @param duty the duty
 * @param jurisdiction whose rules it stands under
 * @param officer the named officer of the bearing unit; null while none is named
 * @param revision 1 when new, one more for every change
 */
record DutyChange(Duty duty, String jurisdiction, @Nullable String officer, int revision) {

    boolean isNew() {
        return revision == 1;
    }
}
