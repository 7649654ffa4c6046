package org.huxin.server.wage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What in the wages of projects excuses somebody for a time: many projects at once, each question in one statement. */
public interface WatchedExcuses {

    /**
     * Wages that an employer reported to pay later, and has not said to have paid.
     *
     * @param dueOn the day of pay that is put off; null where none is agreed
     * @param payBy the new date
     */
    record PutOff(
            UUID id,
            UUID project,
            LocalDate filedOn,
            @Nullable LocalDate dueOn,
            LocalDate payBy) {}

    /** A worker who came to a project. */
    record Hired(UUID engagement, UUID project, UUID worker, LocalDate enteredOn) {}

    List<PutOff> putOff(Collection<UUID> projects);

    /** Workers who came since a day, those who have left again included. @param dayOfMonth who came earlier in a month is left out */
    List<Hired> hired(Collection<UUID> projects, LocalDate since, int dayOfMonth);
}
