package org.huxin.server.project;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What went through open special accounts, as whoever watches projects reads it: many at once, each question in one statement. */
public interface WatchedAccounts {

    /**
     * A month in which something moved.
     *
     * @param wagesFen paid to workers
     * @param balanceFen at its end
     * @param lastInflowOn the last day until its end on which anybody put money in (no interest, no returned wages); null where nobody had
     */
    record Month(
            UUID account,
            UUID project,
            YearMonth month,
            long wagesFen,
            long balanceFen,
            @Nullable LocalDate lastInflowOn) {}

    /** What came in, or left for anybody but a worker. */
    record Movement(UUID id, UUID project, LocalDate on, boolean incoming, String kind, String party, long fen) {}

    /** All months, the oldest first: what a quiet month ended with stands in the last before it. */
    List<Month> months(Collection<UUID> projects);

    List<Movement> movements(Collection<UUID> projects, YearMonth from);

    /** The same by their ids. */
    List<Movement> named(Collection<UUID> ids);
}
