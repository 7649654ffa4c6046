package org.huxin.server.wage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is odd about attendance, as whoever watches projects reads it. */
public interface WatchedAttendance {

    /**
     * A day's oddity.
     *
     * @param device null where it came in a file, and where it is about a worker
     * @param worker who was on two sites at once; null otherwise
     */
    record Odd(
            UUID project,
            LocalDate day,
            OddKind kind,
            @Nullable UUID device,
            @Nullable UUID worker) {}

    /** What may mean that others than the workers were recorded, of some projects since a day, in one statement. */
    List<Odd> odd(Collection<UUID> projects, LocalDate from);

    /** Numbers of devices. */
    Map<UUID, String> devices(Collection<UUID> ids);
}
