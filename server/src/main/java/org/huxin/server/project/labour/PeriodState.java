package org.huxin.server.project.labour;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How a period of labour cost stands on a day. */
enum PeriodState {
    UNAGREED("未定"),
    DUE("应拨"),
    FULL("足额"),
    SHORT("不足"),
    OVERDUE("逾期");

    private final String label;

    PeriodState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Short or not there at all after its day. */
    boolean alert() {
        return this == SHORT || this == OVERDUE;
    }

    /**
     * @param dueFen null where neither place nor contract says what is due
     * @param dueOn last day; null while it is not known, such as before the start of works is planned
     */
    static PeriodState on(LocalDate day, @Nullable Long dueFen, long receivedFen, @Nullable LocalDate dueOn) {
        if (dueFen == null) {
            return UNAGREED;
        }
        if (receivedFen >= dueFen) {
            return FULL;
        }
        if (dueOn == null || !day.isAfter(dueOn)) {
            return DUE;
        }
        return receivedFen > 0 ? SHORT : OVERDUE;
    }

    /** Calendar days after the last day until it was full, or until the day while it is not; 0 if in time. */
    static int daysLate(LocalDate day, @Nullable Long dueFen, @Nullable LocalDate dueOn, @Nullable LocalDate fullOn) {
        if (dueFen == null || dueFen == 0 || dueOn == null) {
            return 0;
        }
        var until = fullOn == null ? day : fullOn;
        return (int) Math.max(0, ChronoUnit.DAYS.between(dueOn, until));
    }
}
