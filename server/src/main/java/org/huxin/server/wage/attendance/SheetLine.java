package org.huxin.server.wage.attendance;

import java.time.LocalDate;
import org.huxin.server.wage.attendance.Punch.Identity;
import org.jspecify.annotations.Nullable;

/**
 * One worker's month in 考勤表.
 *
 * @param line as the user counts it
 * @param worked hundredths of a day
 * @param minutes null where the sheet does not tell hours
 * @param lastDay last day worked, where the sheet tells single days
 */
record SheetLine(
        int line,
        String name,
        Identity who,
        int worked,
        @Nullable Integer minutes,
        @Nullable LocalDate lastDay) {

    /**
     * What is wrong in one place.
     *
     * @param column as its header calls it; empty for the line as a whole
     */
    record Mistake(int line, String column, String message) {}
}
