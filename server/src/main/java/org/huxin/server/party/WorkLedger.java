package org.huxin.server.party;

import java.time.YearMonth;
import java.util.List;

/**
 * Work that a unit did and that follows from the matters themselves: cases accepted, cases handled. Implemented by the
 * modules that hold the matters; kinds are codes of the register {@code work_kinds}.
 */
public interface WorkLedger {

    /** Rows of a unit in a month, oldest first. */
    List<WorkRow> of(String jurisdiction, String unit, YearMonth month);
}
