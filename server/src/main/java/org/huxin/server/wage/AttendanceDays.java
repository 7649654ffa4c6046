package org.huxin.server.wage;

import java.time.LocalDate;
import java.util.UUID;

/** Days that were made of punches. */
public interface AttendanceDays {

    /** A worker left a project on a day, perhaps one long past: his days after it are made anew, by whom he works for then. */
    void left(UUID project, UUID worker, LocalDate on);
}
