package org.huxin.server.wage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When each kind of what projects must upload came last. */
public interface UploadDays {

    /**
     * A kind of one project.
     *
     * @param kind as in the register {@code uploads}
     * @param on null if nothing ever came
     */
    record Last(UUID project, String kind, @Nullable LocalDate on) {}

    /** Every kind of every one of some projects, in one statement. */
    List<Last> of(Collection<UUID> projects);
}
