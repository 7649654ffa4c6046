package org.huxin.server.wage.match;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One month of one project.
 *
 * @param worked in hundredths of a day
 * @param differing workers with any reason
 * @param payBy the first of those without all their wages falls due after this day; null where nobody is short
 * @param fallenDue that day has gone by, or a reason does not wait for it
 */
record MatchListRow(
        UUID project,
        String projectNumber,
        String projectName,
        @Nullable String contractor,
        YearMonth month,
        int workers,
        long worked,
        long dueFen,
        long paidFen,
        long missingFen,
        long beyondFen,
        int differing,
        List<MatchView.Counted> reasons,
        @Nullable LocalDate payBy,
        boolean fallenDue) {}
