package org.huxin.server.wage;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.engine.match.WorkerMonth;

/** The ledger of wages as whoever watches projects reads it: many projects at once, each question in one statement. */
public interface WatchedMonths {

    /** @param merged grows each time the month is merged */
    record Merged(ProjectMonth of, long merged) {}

    /** A worker's month with what earlier months left unpaid, and the day on which he left. */
    record Worked(ProjectMonth of, WorkerMonth worker) {}

    /** A person as whoever reads a warning is told of him: masked. */
    record Person(String name, String paper) {}

    /** Months of which the ledger has rows. */
    List<Merged> merged(Collection<UUID> projects, YearMonth from);

    List<Worked> workers(Collection<ProjectMonth> months);

    Map<UUID, Person> people(Collection<UUID> workers);
}
