package org.huxin.server.wage.workers;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.wage.roster.ChangeLine;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the place knows of a worker, as far as the reader sees. Money in fen, days in hundredths.
 *
 * @param work on all projects, in order of time
 * @param pay of all projects, month by month
 * @param skills the earliest first
 */
record WorkerFile(
        WorkerLine worker,
        @Nullable String sex,
        @Nullable LocalDate bornOn,
        List<Work> work,
        List<Pay> pay,
        List<SkillLine> skills,
        List<ChangeLine> changes) {

    record Work(
            UUID project,
            String projectNumber,
            String projectName,
            String employer,
            @Nullable String team,
            @Nullable Word trade,
            @Nullable Word contract,
            @Nullable LocalDate registeredOn,
            @Nullable LocalDate enteredOn,
            @Nullable LocalDate leftOn) {}

    /**
     * One month on one project.
     *
     * @param month its first day
     * @param paidOn day of the last payment
     */
    record Pay(
            LocalDate month,
            UUID project,
            String projectName,
            long worked,
            long dueFen,
            long paidFen,
            @Nullable LocalDate paidOn) {}
}
