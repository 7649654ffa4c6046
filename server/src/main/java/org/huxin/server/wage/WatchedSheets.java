package org.huxin.server.wage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Wage sheets that firms owe, as whoever watches projects reads them. */
public interface WatchedSheets {

    /**
     * A firm owes a sheet of a month.
     *
     * @param employerId the firm
     * @param employer its name
     * @param dueOn last day on which handing in is in time
     * @param handedOn null while it is not handed in
     */
    record Owed(
            UUID id,
            ProjectMonth of,
            UUID employerId,
            String employer,
            LocalDate dueOn,
            @Nullable LocalDate handedOn) {}

    /** Those that are due some day, in one statement. */
    List<Owed> owed(Collection<UUID> projects, YearMonth from);

    /** The same by their ids. */
    List<Owed> named(Collection<UUID> ids);
}
