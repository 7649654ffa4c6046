package org.huxin.server.wage.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A worker to be registered in whom nothing is wrong.
 *
 * @param bornOn as the paper tells, or as was told where it does not
 * @param leftOn where a sheet tells of somebody who has left again; null for everybody else
 */
record Entrant(
        NewWorker told,
        @Nullable String sex,
        @Nullable LocalDate bornOn,
        @Nullable LocalDate leftOn) {

    Entrant left(@Nullable LocalDate on) {
        return new Entrant(told, sex, bornOn, on);
    }
}
