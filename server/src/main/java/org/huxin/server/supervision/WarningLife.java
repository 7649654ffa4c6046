package org.huxin.server.supervision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import org.huxin.db.supervision.tables.records.WarningActRecord;
import org.huxin.db.supervision.tables.records.WarningRecord;

/** What becomes of a warning when its trouble goes, or comes back. */
final class WarningLife {

    static final String RAISED = "raised";
    static final String FOUND_TRUE = "found_true";
    static final String INNOCENT = "innocent";
    static final String NO_DATA = "no_data";
    static final String HANDED_ON = "handed_on";
    static final String CLEARED = "cleared";

    /** Acts that nobody does. */
    static final String GONE = "gone";

    static final String AGAIN = "again";

    private static final Set<String> NOBODY_FOUND_TRUE = Set.of(RAISED, INNOCENT, NO_DATA);

    private WarningLife() {}

    /** A trouble that nobody had found true clears itself when it is gone; one that was found true waits for a person. */
    static Optional<WarningActRecord> follow(WarningRecord row, LocalDate day, LocalDateTime at) {
        var gone = row.getState().equals(StoreFindings.GONE);
        if (gone && row.getGoneOn() == null) {
            row.setGoneOn(day);
            if (NOBODY_FOUND_TRUE.contains(row.getStage())) {
                row.setStage(CLEARED);
                return Optional.of(act(row, at, GONE, "隐患已经消失，没有人核实属实，自行消除"));
            }
            return Optional.of(act(row, at, GONE, row.getStage().equals(CLEARED) ? "隐患已经消失" : "隐患已经消失，等待消除"));
        }
        if (!gone && row.getGoneOn() != null) {
            row.setGoneOn(null);
            row.setStage(RAISED);
            return Optional.of(act(row, at, AGAIN, "隐患再次出现"));
        }
        return Optional.empty();
    }

    /** The next version of a warning, with what made it so. */
    static WarningActRecord act(WarningRecord row, LocalDateTime at, String act, String note) {
        row.setVersion(row.getVersion() + 1);
        var done = new WarningActRecord();
        done.setWarning(row.getId());
        done.setVersion(row.getVersion());
        done.setAt(at);
        done.setAct(act);
        done.setNote(note);
        return done;
    }
}
