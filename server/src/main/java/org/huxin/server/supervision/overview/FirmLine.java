package org.huxin.server.supervision.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One firm that builds nothing with what its warnings come to.
 *
 * @param department unit that looks after it
 * @param unsettled its warnings that nobody has settled, or that were raised in the month
 */
record FirmLine(
        String jurisdiction,
        @Nullable String region,
        @Nullable String department,
        Figures figures,
        List<WarningCounts.Looked> unsettled)
        implements Placed {}
