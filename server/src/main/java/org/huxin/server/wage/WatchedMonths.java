package org.huxin.server.wage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huxin.engine.match.WorkerMonth;
import org.huxin.engine.warning.Summed;

/** The ledger of wages as whoever watches projects reads it: many projects at once, each question in one statement. */
public interface WatchedMonths {

    /**
     * @param merged grows each time the month is merged
     * @param mostFen nobody was paid more for the month
     */
    record Merged(ProjectMonth of, long merged, long mostFen) {}

    /**
     * A worker's month, with the day on which he left, and with what earlier months left unpaid if he was paid beyond the month's
     * work.
     */
    record Worked(ProjectMonth of, WorkerMonth worker) {}

    /** Those of a month of whom nothing need be told one by one, by the day of pay. */
    record Sum(ProjectMonth of, Summed people) {}

    /** Everybody of some months, each either told or summed. */
    record People(List<Worked> told, List<Sum> summed) {}

    record Someone(UUID project, UUID worker) {}

    /**
     * Who is told one by one even if he is in order.
     *
     * @param day whoever stands on no sheet is told once his day of pay has gone by
     * @param projects everybody of them
     */
    record OneByOne(LocalDate day, Set<UUID> projects, Set<Someone> people) {}

    /** A worker as whoever reads a warning is told of him. */
    record Masked(String name, String paper) {}

    /** Months of which the ledger has rows. */
    List<Merged> merged(Collection<UUID> projects, YearMonth from, YearMonth until);

    People people(Collection<ProjectMonth> months, OneByOne told);

    Map<UUID, Masked> named(Collection<UUID> workers);
}
